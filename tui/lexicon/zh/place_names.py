"""Names of provinces and cities as prose shortens them, and with what the name of a measure of a region begins."""

from __future__ import annotations

from tui.lexicon.word_lists import words

PROVINCES = words("""
上海 云南 内蒙古 北京 台湾 吉林 四川 天津 宁夏 安徽 山东 山西 广东 广西 新疆 江苏 江西 河北 河南 浙江 海南 湖北 湖南 澳门 甘肃 福建 西藏 贵州 辽宁 重庆 陕西 青海 香港 黑龙江
""")
"""Provinces, autonomous regions and cities under the State Council, without 省, 自治区 and 市."""
CITIES = words("""
三亚 东莞 东营 中山 临汾 临沂 丹东 丽水 乌鲁木齐 九江 佛山 佳木斯 保定 信阳 兰州 包头 北海 十堰 南京 南宁 南平 南昌 南通 南阳 厦门 台州 合肥 吕梁 周口 呼和浩特 咸阳 哈尔滨 唐山 商丘 嘉兴
大庆 大理 大连 太原 威海 娄底 孝感 宁德 宁波 安庆 安阳 宜宾 宜昌 宝鸡 宣城 宿州 宿迁 岳阳 常州 常德 平顶山 广州 廊坊 延安 开封 张家口 徐州 德州 德阳 惠州 成都 扬州 抚州 拉萨 揭阳 无锡 昆明
晋中 晋城 曲靖 杭州 枣庄 柳州 株洲 桂林 梅州 榆林 武汉 毕节 汕头 汕尾 江门 沈阳 沧州 河源 泉州 泰安 泰州 泸州 洛阳 济南 济宁 海口 淄博 淮北 淮南 淮安 深圳 清远 温州 渭南 湖州 湘潭 湛江
滁州 滨州 漯河 漳州 潍坊 潮州 濮阳 烟台 焦作 玉林 珠海 盐城 石家庄 福州 秦皇岛 红河 绍兴 绵阳 聊城 肇庆 舟山 芜湖 苏州 茂名 荆州 荆门 莆田 菏泽 营口 葫芦岛 衡水 衡阳 衢州 襄阳 西宁 西安
许昌 贵港 贵阳 赣州 赤峰 运城 连云港 遂宁 遵义 邢台 邯郸 邵阳 郑州 郴州 鄂尔多斯 金华 钦州 银川 锦州 镇江 长春 长沙 长治 阜阳 阳江 阳泉 青岛 鞍山 韶关 马鞍山 驻马店 鹤壁 鹰潭 黄冈 齐齐哈尔
龙岩
""")
"""Cities of the second level that are written without 市; none whose name is also a common word (白银, 日照, 来宾)."""
REGIONAL = words("""
CPI GDP PPI 一产 一般公共预算 三产 三次产业 上市公司 二产 人口 人均 住宅 全体居民 全社会 全部工业 公共财政 农业 农产品 农村 农林牧渔业 出口 制造业 参保 商品房 固定资产 国内游客 地区生产总值
地方一般公共预算 地方财政 城乡 城镇 外商 外贸 存款 存贷款 实际使用外资 实际利用外资 对外 居民 工业 常住人口 建筑业 快递 户籍人口 房地产 数字经济 旅客 旅游 服务业 机动车 民营经济 汽车 消费品 港口
社会 社会消费品 社消零 税收 第一产业 第三产业 第二产业 粮食 经济 耕地 规上 规模以上 财政 货物 贷款 贸易 跨境 进出口 进口 金融机构 限上 限额以上 高技术 高新技术 高速公路
""")
"""With what the name of a measure of a region begins; a body's own name goes on otherwise (北京|银行, 江苏|电力)."""
