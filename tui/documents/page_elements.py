"""What the classes and ids of a page's elements say of what is in them: that it is of the page, or that it is the title.

Names are taken apart into words (`cookie-banner`, `relatedLinks`, `gem-c-breadcrumbs`); a word says something where it
ends the name or begins it, and the rest of the name does not say that the element is laid out around something else.
"""

from __future__ import annotations

from functools import lru_cache

from tui.compiled import late

_WORD = late(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_PAGE = frozenset(
    "cookie cookies breadcrumb breadcrumbs crumb crumbs bread share sharing addthis bdshare fenxiang social newsletter subscribe subscription "  # noqa: SIM905
    "signup feedback pagination pager pagenav prevnext toolbar navbar navigation nav menu sitenav subnav topnav mainnav skip skiplink footer foot "
    "sitefooter copyright copyrights banquan licence license related recommend recommended sidebar topbar masthead logo searchbox searchbar "
    "dqwz weizhi dangqianweizhi ewm qrcode erweima comments advert adverts ads popup modal lang langs language languages banner signin login "
    "prev pn xgwz xgxw youlian friendlink friendlinks backtotop gotop totop".split()
)
"""What elements are called that hold what is of the page."""
_AROUND = frozenset(
    "content contents main body text article container layout inner outer page area has with without no not is js open title headline".split()  # noqa: SIM905
)
"""Words that say that an element is only laid out beside or around such."""
_SURE = frozenset(
    "cookie cookies breadcrumb breadcrumbs share sharing bdshare social newsletter feedback footer related sidebar copyright licence license".split()  # noqa: SIM905
)
"""Words that say it whatever stands behind them."""
_TITLE = frozenset(
    [
        "title",
        "tit",
        "headline",
        "biaoti",
        "bt",
        "pagetitle",
        "articletitle",
        "newstitle",
        "contitle",
        "arttitle",
        "doctitle",
        "maintitle",
    ]
)
_OF_OTHERS = frozenset(
    "sub sec section side box block related widget list table chapter link links menu nav card item site logo fu small second footer mod module "  # noqa: SIM905
    "column panel tab share cookie sidebar more hot top other".split()
)
"""Words that say that a title is that of something else."""


def is_of_page(attributes: dict[str, str | None]) -> bool:
    """Whether an element is called as what is of the page and not of its text."""
    return any(map(_is_of_page, _names(attributes)))


def is_title(attributes: dict[str, str | None]) -> bool:
    """Whether an element is called the title."""
    return any(map(_is_title, _names(attributes)))


def _names(attributes: dict[str, str | None]) -> list[str]:
    """The classes and the id of an element."""
    return [*(attributes.get("class") or "").split()[:_MOST], *(attributes.get("id") or "").split()[:1]]


_MOST = 8
"""Classes of an element that are looked at."""


@lru_cache(maxsize=2048)
def _is_of_page(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name[:_LONGEST])]
    if not words or words[0] in {"has", "with", "without", "no", "not", "is", "js"}:
        return False
    if words[0] in _SURE:
        return (
            len(words) == 1
            or words[-1] not in {"content", "main", "body"}
            or words[0] in {"cookie", "cookies"}
        )
    return (words[-1] in _PAGE or words[0] in _PAGE) and _AROUND.isdisjoint(words)


@lru_cache(maxsize=2048)
def _is_title(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name[:_LONGEST])]
    return bool(words) and _OF_OTHERS.isdisjoint(words) and (words[-1] in _TITLE or "headline" in words)


_LONGEST = 60
"""Characters of a name that are looked at."""
