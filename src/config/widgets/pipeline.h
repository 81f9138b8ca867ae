// Settings of a widget: projects by stage, the five batches (五个一批).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/field.h"
#include "config/stage.h"

namespace rankwall {

/// Stages that are counted together (一批).
struct Batch {
  std::string label;
  std::vector<Stage> stages;

  bool operator==(const Batch&) const = default;
};

/// Projects by stage, the five batches (五个一批), as a chain.
struct PipelineSettings {
  static constexpr std::string_view word = "pipeline";
  static constexpr std::string_view help = "projects by stage, the five batches (五个一批)";

  std::string title = "“五个一批”进展";
  std::vector<Batch> batches{
      {"谋划", {Stage::Planned}},
      {"签约", {Stage::Signed, Stage::Approved}},
      {"开工", {Stage::Started, Stage::Entered, Stage::Building, Stage::Completed}},
      {"投产", {Stage::Producing}},
      {"增资", {Stage::Expanded}},
  };
  std::string unit = "个";
  std::string amount_unit = "亿元";

  bool operator==(const PipelineSettings&) const = default;
};

template <class Visitor>
void describe(Visitor& visit, Batch& batch) {
  visit("label", batch.label, Range{1, 16}, "name of the batch");
  visit("stages", batch.stages, Range{1, 9}, "projects at these stages belong to it");
}

template <class Visitor>
void describe(Visitor& visit, PipelineSettings& widget) {
  visit("title", widget.title, Range{0, 32}, "title of the widget");
  visit("batches", widget.batches, Range{1, 9}, "from the first to the last");
  visit("unit", widget.unit, Range{0, 8}, "after the number of projects");
  visit("amount_unit", widget.amount_unit, Range{0, 8}, "after their total investment");
}

}  // namespace rankwall
