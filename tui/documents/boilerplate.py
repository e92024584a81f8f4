"""What a file has around a speech: a download site's notices and tags, contents, page numbers, running heads.

Recognised by general features, and set apart: nothing is thrown away.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.compiled import late
from tui.documents.apart import AS_READ, Reason
from tui.documents.furniture import back_start, before_title, data_tables, front_end, title_at, under_title
from tui.documents.lines import Role
from tui.documents.script_forms import mainland

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.documents.apart import SettledLines
    from tui.documents.lines import Line


_D = "[0-9０-９]"
_PAGE = late(
    rf"[-—–·•~\s]*(?:第?\s*{_D}{{1,4}}\s*页?\s*[/／,，|｜]?\s*共\s*{_D}{{1,4}}\s*页"
    rf"|共\s*{_D}{{1,4}}\s*页\s*[,，]?\s*第\s*{_D}{{1,4}}\s*页"
    rf"|第\s*(?:{_D}{{1,4}}|[一二三四五六七八九十百]{{1,5}})\s*页|{_D}{{1,4}}\s*[/／]\s*{_D}{{1,4}}(?:\s*页)?"
    rf"|(?i:page)\s*{_D}{{1,4}}(?:\s*(?:of|/)\s*{_D}{{1,4}})?)[-—–·•~\s]*"
    rf"|[-—–·•~]+\s*{_D}{{1,4}}\s*[-—–·•~]+"
)
_BARE = late(rf"{_D}{{1,4}}")
_STRONG = late(
    r"温馨提示|友情提示|(?:本|该|此)文档|百度文库|豆丁网|道客巴巴|文库(?:网|下载)|付费(?:完成|后|下载|阅读)|(?:网站|联系)客服"
    r"|客服(?:QQ|微信|处理)|版权(?:归|声明)|(?:如有|涉及|涉嫌|若有)侵权|侵权(?:请|必究|删除|告知)|免责声明"
    r"|扫码(?:关注|下载|阅读|查看)|扫描二维码|关注.{0,8}公众号|公众号[:：]|阅读全文|责任编辑[:：]|打印本[页文]|关闭窗口"
    r"|上一篇[:：]|下一篇[:：]|^相关(?:文章|阅读|链接)|^推荐阅读|未经(?:许可|授权|允许).{0,8}转载|转载请"
    r"|向本站|本站(?:所有|内容|文章|资料|仅|不|提供)|(?:当前|您的|你的|所在)位置[:：]"
    r"|All rights reserved|Download(?:ed)? from|本文(?:来源|由.{1,20}(?:整理|上传|发布))",
    re.IGNORECASE,
)
_ADDRESS = late(r"https?://|www\.|(?<=\.)com\b|ICP备|版权所有", re.IGNORECASE)
"""What a speech may say too, but not in a line that is no sentence."""
_WEAK = late(
    r"下载|预览|上传|客服|版权|会员|积分|注册|登录|收藏|分享|点击|浏览|扫一扫|QQ|微信|邮箱|投诉|网友|网站|字号|字体|打印|关闭|纠错"
    r"|发布时间|发布日期|来源[:：]|作者[:：]|编辑[:：]|阅读[:：]|(?:浏览|阅读|点击)(?:次数|量|数)|页数|VIP|文档|格式|word|ppt|pdf",
    re.IGNORECASE,
)
_CONTENTS = late(r"(?:目\s*[录錄次]|contents|table of contents)", re.IGNORECASE)
_ENTRY = late(rf"(?:\S.*?)(?:[.．·…⋯。 ]{{3,}}|\t)[\s.．·…⋯]*[(（]?{_D}{{1,4}}[)）]?")
_LED = late(rf"\S.{{0,60}}?(?:[.．·…⋯]\s?){{4,}}\s*[(（]?{_D}{{1,4}}[)）]?")
_EARLY = 60
"""Lines among which a site's notices are looked for."""
_HEAD = 6
"""Lines after those in which a site may say where the text is from."""
_LABEL = 80
"""Characters of the longest line that is a label and no sentence."""
_TAG = 6
"""Characters of the longest tag in a site's column of them."""
_TAGS = 3
"""Tags that make a column."""
_ENDED = frozenset("。！？；：，、,;:!?.…")
_HEADS = 3
"""Times that a line stands beside page numbers when it is a running head."""


class Apart(Struct, frozen=True):
    """What of a text is none of the speech; indexes of lines."""

    front: int
    """How many lines stand before the speech."""
    back: int
    """Where those after it begin."""
    among: frozenset[int]
    """Those between that are none of it."""
    reasons: dict[int, Reason]
    """Why, for each of them that is set apart."""


def set_apart(text: str, lines: Sequence[Line], settled: SettledLines = AS_READ) -> Apart:
    """What stands before the speech, after it, and among its own lines; what reviewers settled holds."""
    found = _found_apart(text, lines)
    if settled == AS_READ:
        return found
    reasons = {at: reason for at, reason in found.reasons.items() if lines[at].start not in settled.kept}
    for at, line in enumerate(lines):
        if line.start in settled.apart:
            reasons.setdefault(at, Reason.REVIEWER)
    front, back = 0, len(lines)
    while front < len(lines) and front in reasons:
        front += 1
    while back > front and back - 1 in reasons:
        back -= 1
    return Apart(front, back, frozenset(at for at in reasons if front <= at < back), reasons)


def _found_apart(text: str, lines: Sequence[Line]) -> Apart:
    """What is set apart by what the lines say."""
    plain = mainland(text)
    words = [plain[line.words : line.words_end] for line in lines]
    reasons = dict.fromkeys(_page_marks(lines, words), Reason.PAGE_MARK)
    reasons |= dict.fromkeys(_contents(lines, words), Reason.CONTENTS)
    roles = {Role.SIGN: Reason.SIGN, Role.CONTENTS: Reason.CONTENTS, Role.FURNITURE: Reason.PAGE}
    reasons |= {at: roles[line.given.role] for at, line in enumerate(lines) if line.given.role in roles}
    reasons |= dict.fromkeys(data_tables(plain, lines), Reason.PAGE)
    marks = set(reasons)
    title = title_at(lines)
    ahead = before_title(words, lines, title)
    reasons |= dict.fromkeys(ahead, Reason.PAGE)
    front = max(_front(lines, words, marks), front_end(words, lines, marks))
    if title is not None and lines[title].given.role is Role.TITLE:
        front = min(front, title)
    while front in ahead:
        front += 1
    if front >= len(lines):
        front = 0
    reasons |= dict.fromkeys(
        _notices_in_head(words, front) | under_title(words, lines, max(front, title or 0)), Reason.PAGE
    )
    among = set(reasons)
    back = min(_back(words, among, front), back_start(words, lines, among, front))
    for at in (*range(front), *range(back, len(lines))):
        reasons.setdefault(at, Reason.META if lines[at].given.role is Role.META else Reason.PAGE)
    return Apart(front, back, frozenset(at for at in among if front <= at < back), reasons)


def is_page_mark(words: str) -> bool:
    """Whether a line says which page it is on, and nothing else."""
    return len(words) <= 40 and _PAGE.fullmatch(words) is not None


def _page_marks(lines: Sequence[Line], words: list[str]) -> set[int]:
    """The lines with a page's number, and what stands beside several of them each time."""
    found = {at for at, line in enumerate(words) if not lines[at].given.cells and is_page_mark(line)}
    found |= {at for at in _bare_numbers(words) if not lines[at].given.cells}
    found |= _page_heads(lines, words, found)
    heads = _running_heads(words, found)
    return found | {
        near for at in found for near in (at - 1, at + 1) if 0 <= near < len(words) and words[near] in heads
    }


def _page_heads(lines: Sequence[Line], words: list[str], marks: set[int]) -> set[int]:
    """What stands first or last on most pages of a file that has pages, the same each time but for numbers."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for at, line in enumerate(lines):
        page = line.given.place.page if line.given.place else 0
        if page and at not in marks:
            first.setdefault(page, at)
            last[page] = at
    found: set[int] = set()
    for edge in (first, last):
        same: dict[str, list[int]] = {}
        for at in edge.values():
            if not lines[at].given.cells and 0 < len(words[at]) <= _LABEL and words[at][-1] not in _ENDED:
                same.setdefault(_DIGITS.sub("0", words[at]), []).append(at)
        for places in same.values():
            if len(places) >= max(2, 0.6 * (len(edge) - 1)):
                found.update(places)
    return found


_DIGITS = late(rf"{_D}+")


def _running_heads(words: list[str], marks: set[int]) -> set[str]:
    """What stands beside page numbers again and again."""
    beside: Counter[str] = Counter()
    for at in marks:
        near = (at - 1, at + 1)
        beside.update({words[one] for one in near if 0 <= one < len(words) and one not in marks})
    return {
        line
        for line, count in beside.items()
        if count >= _HEADS and len(line) <= 40 and line[-1:] not in _ENDED and "\t" not in line
    }


def _bare_numbers(words: list[str]) -> set[int]:
    """Lines of a bare number that count the pages: each one more than the last, at least three of them."""
    bare = [(at, int(line)) for at, line in enumerate(words) if len(line) <= 4 and _BARE.fullmatch(line)]
    found: set[int] = set()
    run: list[int] = []
    last = 0
    for at, number in bare:
        if run and number == last + 1 and at > run[-1] + 1:
            run.append(at)
        else:
            run = [at]
        last = number
        if len(run) >= _HEADS:
            found.update(run)
    return found


def _contents(lines: Sequence[Line], words: list[str]) -> set[int]:
    """The lines of a table of contents: its heading, and the entries under it."""
    found: set[int] = set()
    for at, line in enumerate(words):
        if not _CONTENTS.fullmatch(line):
            continue
        end = at + 1
        while end < len(words) and len(words[end]) <= 80 and _ENTRY.fullmatch(words[end]):
            end += 1
        if end == at + 1:
            end = _entries_again(lines, words, at + 1)
        listed = end < len(lines) and lines[end].given.role is Role.CONTENTS
        if end > at + 1 or listed or lines[at].given.role is Role.CONTENTS:
            found.update(range(at, end))
    return found | _led(lines, words)


def _led(lines: Sequence[Line], words: list[str]) -> set[int]:
    """Entries of contents under no heading: at least three lines in a row with dots that lead to a page."""
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate([*words, ""]):
        if 0 < len(line) <= 80 and not lines[at].given.cells and _LED.fullmatch(line):
            run.append(at)
            continue
        if len(run) >= _HEADS:
            found.update(run)
        run = []
    return found


def _entries_again(lines: Sequence[Line], words: list[str], start: int) -> int:
    """Where a table of contents without page numbers ends: each of its lines is a heading further on."""
    end = start
    seen = set(words[start : start + 200])
    later = {word for word, count in Counter(words[start:]).items() if count > 1}
    while end < min(len(lines), start + 200) and len(words[end]) <= 60 and words[end] in later & seen:
        if words[end] in words[start:end]:
            break
        end += 1
    return end if end - start >= 2 else start


def _front(lines: Sequence[Line], words: list[str], among: set[int]) -> int:
    """How many lines at the beginning are a site's: its notices, and the column of tags that follows them."""
    end = 0
    while end < len(lines) and lines[end].given.role is Role.META:
        end += 1
    at = end
    while at < min(len(lines), _EARLY):
        if _is_notice(words[at]):
            end = at + 1
        elif at not in among and (at > end or not _is_near_notice(lines[at], words[at])):
            break
        at += 1
    if end and _is_notice(words[end - 1]):
        end = _tags_end(words, end)
    while end < len(lines) and end in among:
        end += 1
    return end if end < len(lines) else 0


def _notices_in_head(words: list[str], front: int) -> set[int]:
    """Lines near the title by which a site says where and when it had the text, and how often it was read."""
    return {at for at in range(front, min(len(words), front + _HEAD)) if at > front and _is_notice(words[at])}


def _tags_end(words: list[str], start: int) -> int:
    """Where a column of tags that begins at `start` ends."""
    end = start
    while end < min(len(words), start + _EARLY) and len(words[end]) <= _TAG and words[end][-1:] not in _ENDED:
        end += 1
    return end if end - start >= _TAGS else start


def _back(words: list[str], among: set[int], front: int) -> int:
    """Where the lines after the speech begin: page numbers and notices up to the end."""
    at = len(words)
    while at > front + 1 and (at - 1 in among or _is_notice(words[at - 1])):
        at -= 1
    return at


def _is_near_notice(line: Line, words: str) -> bool:
    """Whether a line may go on with a notice: an item of it, or a line with a word of its kind."""
    return len(words) <= 300 and (line.mark is not None or _WEAK.search(words) is not None)


def _is_notice(words: str) -> bool:
    """Whether a line speaks of the file and not of the speech's matter."""
    if len(words) > 300:
        return False
    if _STRONG.search(words):
        return True
    if len(words) > _LABEL or words[-1:] in _ENDED or "\t" in words:
        return False
    return _ADDRESS.search(words) is not None or len(set(_WEAK.findall(words))) >= 2
