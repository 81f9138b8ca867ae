"""Validates JSON files, which may contain comments, against a JSON Schema: validate.py SCHEMA FILE...
Exits 1 and prints file, pointer and rule where a file breaks it, 2 where the schema itself is invalid."""

import json
import re
import sys

import jsonschema

TEXT_OR_COMMENT = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return json.loads(TEXT_OR_COMMENT.sub(lambda found: found[0] if found[0][0] == '"' else " ", text))


schema = read(sys.argv[1])
try:
    jsonschema.Draft202012Validator.check_schema(schema)
except jsonschema.SchemaError as error:
    print(f"{sys.argv[1]}: {error.message}")
    sys.exit(2)
validator = jsonschema.Draft202012Validator(schema)
broken = False
for path in sys.argv[2:]:
    for error in validator.iter_errors(read(path)):
        broken = True
        print(f"{path}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
sys.exit(1 if broken else 0)
