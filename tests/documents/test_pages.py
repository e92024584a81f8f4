"""Pages of the web: which line is the title, what is the page's before and after the text, and that the text stays."""

from __future__ import annotations

import pytest

from tests.documents.test_genres import headings, outline

ENGLISH = (
    "<p>Good morning, everyone. It is a pleasure to be here.</p><h3>What we did</h3><p>We planted 1,200 trees and mended 14 miles of path.</p>"
    "<h3>What comes next</h3><p>We will open 3 parks by 2031.</p><p>Thank you.</p>"
)
CHINESE = "<p>各位代表：</p><p>现在，我向大会报告工作，请予审议。</p><p>一、工作回顾</p><p>全年产茶31.2万斤，增长6.4%。</p><p>二、工作安排</p><p>新修水渠12公里。</p><p>谢谢大家！</p>"
CHAPTERS: dict[str, list[tuple[str, list[str]]]] = {
    ENGLISH: [("What we did", []), ("What comes next", [])],
    CHINESE: [("一、工作回顾", []), ("二、工作安排", [])],
}


def page(head: str, before: str, body: str, after: str = "") -> str:
    """A page with a text in it."""
    return f"<html><head>{head}</head><body>{before}{body}{after}</body></html>"


@pytest.mark.parametrize(
    ("head", "before", "title"),
    [
        (
            "<title>Green ways | Elm Council</title>",
            "<div>Elm Council</div><h1>Green ways</h1>",
            "Green ways",
        ),
        (
            "<title>Green ways for all - Office of the Warden</title>",
            "<h1>Office of the Warden</h1><h2>Green ways for all</h2>",
            "Green ways for all",
        ),
        (
            "<meta property='og:title' content='Green ways for all'><title>Elm</title>",
            "<p>Elm</p><div>Green ways for all</div>",
            "Green ways for all",
        ),
        ("<title>Elm</title>", "<div class='article-title'>Green ways</div>", "Green ways"),
        (
            "<title>Elm</title>",
            "<p>Elm</p><center><font size='6'>Green ways for all</font></center>",
            "Green ways for all",
        ),
        (
            "<title>Green ways for all the people of the valley</title>",
            "<div>Green ways for all<br>the people of the valley</div>",
            "Green ways for all the people of the valley",
        ),
    ],
)
def test_the_title_of_an_english_page(head: str, before: str, title: str) -> None:
    """By h1, by what the page is called beside its site's name, by a class, by its size, over two lines."""
    found = outline(page(head, before, ENGLISH), "x.html")
    assert found["title"] == title
    assert headings(found) == CHAPTERS[ENGLISH]


@pytest.mark.parametrize(
    ("head", "before", "title"),
    [
        (
            "<title>在全乡茶叶生产会上的讲话_柳乡人民政府</title>",
            "<div>柳乡人民政府</div><div>在全乡茶叶生产会上的讲话</div>",
            "在全乡茶叶生产会上的讲话",
        ),
        (
            "<title>柳乡人民政府</title>",
            "<table><tr><td>首页</td><td>走进柳乡</td></tr></table><div align=center><font size=5><b>柳乡2021年茶叶公报</b></font></div><div align=center>柳乡统计站</div>",
            "柳乡2021年茶叶公报",
        ),
        (
            "<title>茶叶署：擴大茶園 - 新聞稿</title>",
            "<div>回首頁</div><div>友善列印</div><div>茶叶署：擴大茶園 三年倍增</div>",
            "茶叶署：擴大茶園 三年倍增",
        ),
        ("<title>讲话</title>", "<h2 class=title>把茶种好<br>——在毕业典礼上的讲话</h2>", "把茶种好"),
        (
            "<title>沈山：在全乡茶叶生产会上的讲话-柳乡网</title>",
            "<div>柳乡网</div><div>首页 | 走进柳乡 | 政务公开</div><p>在全乡茶叶生产会上的讲话</p>",
            "在全乡茶叶生产会上的讲话",
        ),
    ],
)
def test_the_title_of_a_chinese_page(head: str, before: str, title: str) -> None:
    """By what the page is called beside its site's name, by its looks, in the traditional script, before a line with a dash."""
    found = outline(page(head, before, CHINESE), "x.html")
    assert found["title"] == title
    assert headings(found) == CHAPTERS[CHINESE]


def test_an_english_page_with_all_that_stands_around_a_text() -> None:
    """Cookies, menus and paths before; sharing, newsletters, surveys and licences after; sentences of the text stay."""
    before = (
        "<div class='cookie-banner'><h2>Cookies on Elm</h2><p>We use some essential cookies to make this website work.</p></div>"
        "<ul><li>Residents</li><li>Business</li><li>Your council</li></ul><p>You are here: Home / News / Speeches</p><h1>Green ways</h1>"
    )
    after = (
        "<h2>Share this page</h2><p>Share on Facebook (opens in new tab)</p><p>Get emails about this page</p><p>Sign up to our newsletter</p>"
        "<h2>Help us improve Elm</h2><p>To help us improve, tell us about your visit today. It will take only 2 minutes to fill in.</p>"
        "<p>All content is available under the Open Licence v3.0, except where otherwise stated</p>"
    )
    found = outline(page("<title>Green ways | Elm</title>", before, ENGLISH, after), "x.html")
    assert found["title"] == "Green ways"
    assert headings(found) == CHAPTERS[ENGLISH]
    assert len(found["front"]) == 6
    assert len(found["back"]) == 7


@pytest.mark.parametrize(
    "words",
    [
        "We use 14 kinds of biscuits, and cookies are one of them.",
        "Help us improve the roads: that was what 312 of you wrote to me.",
        "Share this hope with your neighbours, all 12,000 of them.",
        "You may also like to know that 31 schools have opened.",
        "In 2021 we told visitors to follow us on the long walk of 12 miles.",
    ],
)
def test_sentences_of_a_text_that_sound_like_a_page_stay(words: str) -> None:
    """In the middle of a text nothing of the kind is set apart."""
    body = ENGLISH.replace(
        "<p>Thank you.</p>", f"<p>{words}</p><p>That is all that I have to say to you today.</p>"
    )
    found = outline(page("<title>Green ways | Elm</title>", "<h1>Green ways</h1>", body), "x.html")
    assert found["apart"] == []


def test_an_element_that_only_stands_beside_a_menu_is_of_the_text() -> None:
    """Classes of frames around a text, and one that holds the title, set nothing apart."""
    body = f"<div class='has-sidebar'><div class='nav-content'><div class='share'><h1>Green ways</h1>{ENGLISH}</div></div></div>"
    found = outline(page("<title>Elm</title>", "", body), "x.html")
    assert found["title"] == "Green ways"
    assert found["apart"] == []


def test_headings_and_titles_broken_at_the_end_of_a_line() -> None:
    """A numbered heading over two lines of a wrapped text, and titles that go on in the next line."""
    text = (
        "关于印发《青河乡推进\n茶园改造三年行动方案》\n的通知\n\n各村：\n今年以来，全乡上下团结一心，茶园改造进展顺利，共完成投资三百二十万元，新建茶园一千二百\n亩，改造老茶园八百六十亩，培训茶农三百余人次，取得了很好的成绩，得到了大家的一致好\n评，也为今年打下了基础。\n"
        "一、坚持以茶为主、多业并举的发展思路，统筹推进茶园建设和茶旅融合，全面提升茶叶生产水\n平\n今年要改造茶园五百亩，新建茶厂三座，培训茶农四百人次，力争年底前全部完成，让茶农早日\n受益。\n二、抓销售\n新增网点12个。\n"
    )
    found = outline(text)
    assert found["title"] == "关于印发《青河乡推进茶园改造三年行动方案》的通知"
    assert [heading for heading, _sections in headings(found)] == [
        "一、坚持以茶为主、多业并举的发展思路，统筹推进茶园建设和茶旅融合，全面提升茶叶生产水平",
        "二、抓销售",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("THE HARBOUR AND THE TOWN: A HISTORY OF", "TEN YEARS OF WORK"),
        ("A Fair Deal for Gardeners and the People They", "work for"),
        ("REMARKS BY THE WARDEN AT THE YEARLY FAIR OF THE", "GARDENERS OF ELM"),
    ],
)
def test_a_title_in_latin_letters_over_two_lines(first: str, second: str) -> None:
    """The first stops where no phrase ends, or both are in capitals."""
    found = outline(f"{first}\n{second}\n\nGood morning. We have planted 300 trees, and we are glad of it.\n")
    assert found["title"] == f"{first} {second}"


def test_a_title_in_two_lines_over_a_line_with_a_dash() -> None:
    """Lines without marks and without a blank one between them are one title."""
    found = outline(
        "　　坚定信心　真抓实干\n　　奋力谱写茶乡新篇章\n　　——在全乡干部大会上的讲话\n\n同志们：\n今年产茶31万斤。\n"
    )
    assert found["title"] == "坚定信心　真抓实干奋力谱写茶乡新篇章"


def test_items_of_a_list_are_no_headings_beside_numbered_ones() -> None:
    """Under numbered headings of Markdown a numbered list ends its items as sentences."""
    found = outline(
        "# 复盘\n\n## 1. 总体\n\n收入4亿元。\n\n## 2. 计划\n\n1. 砍掉三成品类；\n2. 建设仓库4个，投资1.5亿元。\n",
        "x.md",
    )
    assert [heading for heading, _sections in headings(found)] == ["1. 总体", "2. 计划"]


def test_a_page_that_says_too_much_of_itself_is_read() -> None:
    """Hundreds of bars in its title, thousands of elements inside one another that are called menus: the text is all there."""
    names = "".join(
        f"<meta name='{name}' content='{'甲|' * 4000}'>" for name in ("title", "dc.title", "og:title")
    )
    body = "<div class='nav'>" * 2000 + "<h1>Green ways</h1>" + ENGLISH + "</div>" * 2000
    found = outline(page(f"{names}<title>{'乙-' * 4000}</title>", "", body), "x.html")
    assert found["title"] == "Green ways"
    assert headings(found) == CHAPTERS[ENGLISH]


def test_a_paragraph_of_a_megabyte_in_a_page_is_read() -> None:
    """Its words are counted and not matched one by one."""
    long = "We planted trees, and then we planted more of them " * 20_000
    found = outline(
        page("<title>Green ways | Elm</title>", "<h1>Green ways</h1>", f"<p>{long}</p>{ENGLISH}"), "x.html"
    )
    assert found["title"] == "Green ways"
    assert found["apart"] == []


def test_when_a_page_was_put_out_with_a_zone_and_what_it_sums_up_above_that() -> None:
    """Both are the page's where they say a zone or a change; when a meeting begins stays, and so does the summary."""
    stamp = "<p>Three parks will open by 2031</p><p>4 May 2031, 09:40 BST | Updated 11:02</p><p>Share Save 86 comments</p>"
    head = "<title>Green ways for all</title>"
    told = outline(page(head, f"<h1>Green ways for all</h1>{stamp}", ENGLISH), "x.html")
    assert told["front"] == ["4 May 2031, 09:40 BST | Updated 11:02", "Share Save 86 comments"]
    meeting = "<p>4 May 2031, 10:30</p>"
    assert outline(page(head, f"<h1>Green ways for all</h1>{meeting}", ENGLISH), "x.html")["front"] == []


def test_a_line_with_a_unit_above_a_table_names_it() -> None:
    """Beneath no word such as table, and neither bold nor in the middle."""
    told = outline(
        "Our year\n\nWe had a good year.\n\nSales by line of business (£ million)\nLine\t2030\nBoats\t3\nPiers\t4\n",
        "x.txt",
    )
    assert [(table["caption"], table["unit"]) for table in told["tables"]] == [
        ("Sales by line of business (£ million)", "£ million")
    ]
