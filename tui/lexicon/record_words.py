"""What heads call the columns of tables that have one value in each row, and what such a column says of how a value is meant."""

from __future__ import annotations

from tui.lexicon.word_lists import table, words

ROLES = {
    role: frozenset(listed)
    for role, listed in table("""
aspect: aspect measure_type value_type 值类型 口径 指标类型 数据类型
direction: direction 方向
kind: kind
mode: mode scenario 情形
name: indicador indicateur indicator indicator_name indikator item label measure metric metric_label metric_name name series variable 名称 指标 指标名 指标名称 统计指标 项目 项目名称
unit: einheit unidad unit unit_name units unité uom 单位 計量单位 計量單位 计量单位
value: obs_value obsvalue stated valeur valor value value_numeric values wert 値 值 指标值 数值 数据值 统计值 观测值
when: année año date fiscal_year jahr month period quarter time time_period year 季度 年 年份 年度 时期 时间 月份 期间 統計時間 统计时间
when_iso: period_iso
whose: area city country county district entity geo geography group location place province region scope subject 主体 区划 国家 地区 城市 对象 范围 行政区划
""").items()
}
"""For each part of a record what heads call its column, in small letters, blanks as underscores."""
NO_VALUES = frozenset(
    words("""
address approx base beside_findings beside_notes bound cell char_end char_start claim_confidence claim_detected col column comment comments confidence
corrected detected done end end_line end_offset error fallen figure file findings group_name hi high id index joined key label_en lapsed length line
lineno lo low lower lower_bound margin mean metric_id note notes number offset ordinal outcome page page_number paragraph path period_confidence
period_end period_start pos position quote reading record_id relations row row_id rowid same score section seq sequence settled settled_by source
source_id span standing start start_line start_offset status subject_confidence subject_end subject_start surface text timestamp uid upper upper_bound
url uuid verdict verdicts version whole 上限 下限 位置 偏移 列号 原文 可信度 备注 字符位置 序号 开始 来源 状态 章节 终止 终点 结束 编号 置信度 行号 行数 说明 起始 起点 页 页数 页码
""")
)
"""What heads call columns of a record that hold places in a file, bounds, confidence, numbers of rows and remarks: none of them is a value."""
ASPECTS = {
    word: aspect
    for aspect, listed in table("""
change: change difference 变化量 增减额 增量
growth: change_% growth increase y/y yoy 同比 增幅 增速 增长 增长率
level: amount level stock total 总量 水平 绝对值 绝对数 绝对额
multiple: multiple times 倍数
points: percentage_points points pp 百分点
rank: rank ranking 位次 名次 排名
rate: rate ratio 比率 率
share: proportion share 份额 占比 比重
""").items()
    for word in listed
}
"""For what a record's column of aspects says the aspect that is meant."""
AIMED = frozenset(words("target limit plan planned budget forecast 目标 计划 预期 预算 规划 限额"))
"""What a record says that is planned."""
DOWN = frozenset(words("down decrease fall - 下降 减少 降低 跌"))
"""What a record says that fell."""
