// The sentences of the chase: overtakings with the gap to the next rank, and findings. Wording from the config.
// Used by the marquee and the log.
#pragma once

#include <string>

#include "config/config.h"
#include "model/chase.h"
#include "model/findings.h"

namespace rankwall {

/// "▲ 龙门镇 超越 蓬江镇 升至第8位,距第7位还差0.42分,约合新增入库项目2个"
std::string overtaking_text(const Config& config, const RankedSnapshot& now, const Overtaking& overtaking);

/// A finding as a sentence with the figures of now; empty if its town or problem is gone.
std::string finding_text(const Config& config, const RankedSnapshot& now, const Finding& finding);

/// "晒问题:南溪镇 标准厂房二期征迁 逾期6天"
std::string overdue_text(const Words& words, const RankedSnapshot& now, const Problem& problem);

}  // namespace rankwall
