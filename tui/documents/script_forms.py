"""Traditional characters of headings, titles and sites' words as simplified ones, each by one, so that offsets stay."""

from __future__ import annotations

from tui.compiled import late

_TRADITIONAL = (
    "頁載專區報導員會議號關於與對為開閉顧類別題據資訊訂間發佈時點擊數覽讀轉評論網權隱聲體簡單語電話傳郵編輯責長廳處縣鄉鎮書記"
    "總統審閱講詞說證財務動態內標錄籤連結尋熱門聞欄線問見饋條協調範圍劃計畫績業項辦則規館園圖組織機構屆討參擬復覆賬帳簽戶寶聯"
    "係繫紙視頻聽畢無達啟強綱經濟賀幣萬億噸個張雙層種農產價額匯債稅變黨貳陸錢際國實現況狀臺們誌學領優術環質護廣遠這還後應預執級監獎錯誤載禮給"
)
_SIMPLIFIED = (
    "页载专区报导员会议号关于与对为开闭顾类别题据资讯订间发布时点击数览读转评论网权隐声体简单语电话传邮编辑责长厅处县乡镇书记"
    "总统审阅讲词说证财务动态内标录签连结寻热门闻栏线问见馈条协调范围划计划绩业项办则规馆园图组织机构届讨参拟复复账账签户宝联"
    "系系纸视频听毕无达启强纲经济贺币万亿吨个张双层种农产价额汇债税变党贰陆钱际国实现况状台们志学领优术环质护广远这还后应预执级监奖错误载礼给"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_ANY = late(f"[{_TRADITIONAL}]")
_WORDS = (
    ("返回页首", "返回顶部"),
    ("主页", "首页"),
    ("列印", "打印"),
    ("字型大小", "字体大小"),
    ("字型", "字体"),
    ("网页指南", "网站地图"),
    ("重要告示", "网站声明"),
    ("修订日期", "更新日期"),
    ("搜寻", "搜索"),
    ("资讯", "信息"),
    ("列印本页", "打印本页"),
)
"""What sites outside the mainland say, as sites there say it; of the same length."""
_SAID = late("|".join(word for word, _other in _WORDS))


def simplified(text: str) -> str:
    """`text` in simplified characters as far as headings, titles and sites need them; of the same length."""
    # Most texts have none of these characters, and to look for one takes a tenth of the time of going through all.
    return text if text.isascii() or _ANY.search(text) is None else text.translate(_TABLE)


def mainland(text: str) -> str:
    """`text` in the words of mainland sites, of the same length."""
    plain = simplified(text)
    if _SAID.search(plain) is None:  # as in most texts: each word by itself would be looked for in all of it
        return plain
    for word, other in _WORDS:
        if word in plain:
            plain = plain.replace(word, other)
    return plain
