// A fixed piece of work for a compiler: scripts/bench_build.sh compiles it alone to say how fast the machine is today.
// It belongs to no target and stays as it is, or figures of different days can't be compared.
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <regex>
#include <string>
#include <unordered_map>
#include <vector>

template <int Depth>
struct Tree {
  std::map<int, std::vector<Tree<Depth - 1>>> branches;
  std::size_t count() const {
    std::size_t sum = 1;
    for (const auto& [key, trees] : branches)
      for (const auto& tree : trees) sum += tree.count();
    return sum;
  }
};

template <>
struct Tree<0> {
  std::size_t count() const { return 1; }
};

int main() {
  std::mt19937 random(1);
  std::vector<std::string> words;
  for (int i = 0; i < 100; ++i) words.push_back(std::to_string(random()));
  const std::regex digits("([0-9]+)(1|2)*");
  std::unordered_map<std::string, std::function<bool(const std::string&)>> tests;
  for (const auto& word : words) tests[word] = [&](const std::string& text) { return std::regex_match(text, digits); };
  std::stable_sort(words.begin(), words.end(), std::greater<>());
  Tree<24> tree;
  std::cout << tree.count() << ' ' << tests[words.front()](words.back()) << '\n';
}
