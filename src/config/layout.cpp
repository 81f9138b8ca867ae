#include "config/layout.h"

#include <charconv>
#include <tuple>

#include <fmt/format.h>

namespace rankwall {

LayoutNode::LayoutNode() = default;
LayoutNode::LayoutNode(const LayoutNode&) = default;
LayoutNode::LayoutNode(LayoutNode&&) noexcept = default;
LayoutNode& LayoutNode::operator=(const LayoutNode&) = default;
LayoutNode& LayoutNode::operator=(LayoutNode&&) noexcept = default;
LayoutNode::~LayoutNode() = default;

// Spelled out, since clang 14 crashes on a defaulted one here: the nodes compare vectors of themselves.
bool LayoutNode::operator==(const LayoutNode& other) const {
  const auto fields = [](const LayoutNode& node) {
    return std::tie(node.split, node.size, node.gap, node.padding, node.dwell_seconds, node.only_if, node.transition,
                    node.transition_seconds, node.children, node.widget);
  };
  return fields(*this) == fields(other);
}

std::optional<Extent> parse_extent(std::string_view text) {
  double amount = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), amount);
  if (failure != std::errc{} || !(amount >= 0) || amount > 16384) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit == "px") return Extent{amount, ExtentUnit::Pixels};
  if (unit == "%" && amount <= 100) return Extent{amount, ExtentUnit::Percent};
  if (unit == "fr") return Extent{amount, ExtentUnit::Fraction};
  return std::nullopt;
}

std::string to_string(const Extent& extent) {
  constexpr const char* units[] = {"px", "%", "fr"};
  return fmt::format("{}{}", extent.amount, units[static_cast<int>(extent.unit)]);
}

}  // namespace rankwall
