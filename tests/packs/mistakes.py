"""Mistakes to put into the small pack, one at a time, and all that is to be said of each."""

from __future__ import annotations

from typing import NamedTuple


class Mistake(NamedTuple):
    """A replacement in one file of the small pack."""

    file: str
    old: str
    new: str
    said: list[str]


MISTAKES = [
    Mistake(
        "speech.toml",
        "format = 1",
        "format = 2",
        ["speech.toml: line 1 · format: 2 does not fit; expected 1"],
    ),
    Mistake(
        "speech.toml",
        "format = 1",
        'format = "1"',
        ["speech.toml: line 1 · format: this is a text; expected 1"],
    ),
    Mistake(
        "speech.toml",
        'title = "某县讲稿"\n',
        "",
        ["speech.toml: “title” is missing; expected text without carriage returns"],
    ),
    Mistake(
        "speech.toml",
        "subtitle_after = true",
        'subtitle_after = "yes"',
        ["speech.toml: line 6 · subtitle_after: this is a text; expected true or false"],
    ),
    Mistake(
        "speech.toml",
        'id = "small"',
        'id = "Small One"',
        [
            "speech.toml: line 2 · id: “Small One” does not fit; expected an id of small letters, digits and hyphens, a letter first"
        ],
    ),
    Mistake(
        "speech.toml",
        'key = "1"',
        'key = "0"',
        [
            'speech.toml: line 29 · chapter 1 "one" · section 1 "people" · key: “0” is taken by what stands before; expected one of its own'
        ],
    ),
    Mistake(
        "speech.toml",
        'key = "1"',
        "key = 1",
        [
            'speech.toml: line 29 · chapter 1 "one" · section 1 "people" · key: this is a number; expected one digit'
        ],
    ),
    Mistake(
        "speech.toml",
        'key = "1"',
        'key = "10"',
        [
            'speech.toml: line 29 · chapter 1 "one" · section 1 "people" · key: “10” does not fit; expected one digit'
        ],
    ),
    Mistake(
        "speech.toml",
        'kind = "mechanism"',
        'kind = "mechanismus"',
        [
            'speech.toml: line 30 · chapter 1 "one" · section 1 "people" · kind: “mechanismus” is not known here; did you mean “mechanism”?'
        ],
    ),
    Mistake(
        "speech.toml",
        "共36人",
        "共37人",
        [
            'speech.toml: line 33 · chapter 1 "one" · section 1 "people" · paragraphs 1: this is not the source\'s text from character 14 on: 7人。又选派20236人。; expected as in its line 8: 6人。又选派20236人。',
            'metrics.toml: line 53 · metric 5 "people" · mention 2 · quote: these words are not in the section: 共36人; expected words of the section, verbatim',
        ],
    ),
    Mistake(
        "speech.toml",
        '  "第一,',
        '  "第二,',
        [
            'speech.toml: line 33 · chapter 1 "one" · section 1 "people" · paragraphs 1: this is not the source\'s text from character 2 on: 二,全县有141人,共36人。又选派20236人。; expected as in its line 8: 一,全县有141人,共36人。又选派20236人。'
        ],
    ),
    Mistake(
        "speech.toml",
        '一户一档。"',
        '一户一档。\\n"',
        [
            'speech.toml: line 34 · chapter 1 "one" · section 1 "people" · paragraphs 2: there is a line break at the beginning or the end of this text; expected none'
        ],
    ),
    Mistake(
        "speech.toml",
        '一户一档。"',
        '一户一"',
        [
            'speech.toml: line 34 · chapter 1 "one" · section 1 "people" · paragraphs 2: this ends where line 9 of the source goes on; expected what follows: 档。'
        ],
    ),
    Mistake(
        "speech.toml",
        '一户一档。"',
        '一户一档。\\n多"',
        [
            'speech.toml: line 34 · chapter 1 "one" · section 1 "people" · paragraphs 2: this is not the source\'s text from character 24 on: 多; expected as in its line 10: —'
        ],
    ),
    Mistake(
        "speech.toml",
        'back = "第4页"\n',
        "",
        [
            'speech.toml: line 33 · chapter 1 "one" · section 1 "people" · paragraphs 2: the source has text after this that the pack has not, at its line 11: 第4页'
        ],
    ),
    Mistake(
        "speech.toml",
        'front = "下载提示:请勿外传"\n',
        "",
        [
            "speech.toml: line 3 · title: the source has text before this that the pack has not, at its line 1: 下载提示:请勿外传"
        ],
    ),
    Mistake(
        "speech.toml",
        '  "修路用了一百二十三万元。一户一策,一户一档。",\n',
        "",
        [
            "speech.toml: line 9 · back: the source has text before this that the pack has not, at its line 9: 修路用了一百二十三万元。一户一策,一户一档。",
            'metrics.toml: line 60 · metric 6 "plans" · quote: these words are not in the section: 一户; expected words of the section, verbatim',
            'notes.toml: line 19 · note 3 "about-paragraph" · paragraph: there is no paragraph 2 in the section; expected at most 1',
            'translation.en.toml: line 15 · section 2 "people" · paragraphs: the number of paragraphs is 2; expected 1 as in the speech',
        ],
    ),
    Mistake(
        "speech.toml",
        '  "修路',
        '  "多一段",\n  "修路',
        [
            'speech.toml: line 34 · chapter 1 "one" · section 1 "people" · paragraphs 2: this is not the source\'s text from character 1 on: 多一段; expected as in its line 9: 修路用了一百二十三万元。一户一策,一户一档。',
            'translation.en.toml: line 15 · section 2 "people" · paragraphs: the number of paragraphs is 2; expected 3 as in the speech',
        ],
    ),
    Mistake(
        "speech.toml",
        'sha256 = "',
        'sha256 = "0',
        [
            "speech.toml: line 13 · source · sha256: “03e930aae97fe9ba00744f9bf4bdc0897345fbf…” does not fit; expected 64 hexadecimal digits in small letters"
        ],
    ),
    Mistake(
        "speech.toml",
        'sha256 = "',
        f'sha256 = "{"0" * 64}" # ',
        [
            "speech.toml: line 13 · source · sha256: “source.txt” has another checksum; expected 3e930aae97fe9ba00744f9bf4bdc0897345fbfc0a4606241c02959a3f2061ca4"
        ],
    ),
    Mistake(
        "speech.toml",
        '"source.txt"',
        '"../source.txt"',
        [
            "speech.toml: line 12 · source · file: ../source.txt: this is not a file name inside the pack; expected a relative name such as “source.txt”"
        ],
    ),
    Mistake(
        "speech.toml",
        '"source.txt"',
        '"sauce.txt"',
        ["speech.toml: line 12 · source · file: sauce.txt: there is no such file"],
    ),
    Mistake(
        "speech.toml",
        "[opening]",
        "[opening",
        ["speech.toml: line 15: this is not TOML: a sign is missing"],
    ),
    Mistake(
        "speech.toml",
        "导语",
        "导\\u200b语",
        [
            'speech.toml: line 18 · opening "opening" · title: character 2 is U+200B, which acts or hides on a screen; expected text that shows'
        ],
    ),
    Mistake(
        "speech.toml",
        "导语",
        "导\\u001b语",
        [
            'speech.toml: line 18 · opening "opening" · title: character 2 is U+001B, which acts or hides on a screen; expected text that shows'
        ],
    ),
    Mistake(
        "speech.toml",
        'paragraphs = [\n  "第一',
        'paragraphs = [ 5,\n  "第一',
        [
            'speech.toml: line 32 · chapter 1 "one" · section 1 "people" · paragraphs 1: this is a number; expected a text'
        ],
    ),
    Mistake(
        "speech.toml",
        "[[chapter]]",
        "[chapter]",
        ['speech.toml: line 22 · chapter "one": this is a table; expected a list of tables ([[…]])'],
    ),
    Mistake(
        "speech.toml",
        "导语",
        "导" * 401,
        [
            'speech.toml: line 18 · opening "opening" · title: this text has 401 characters; expected at most 400'
        ],
    ),
    Mistake(
        "speech.toml",
        "导语",
        "",
        ['speech.toml: line 18 · opening "opening" · title: this is empty; expected text of one line'],
    ),
    Mistake(
        "speech.toml",
        'language = "zh-Hans"',
        'language = "chinese lang"',
        [
            "speech.toml: line 7 · language: “chinese lang” does not fit; expected a language tag such as “zh-Hans”"
        ],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        'value = "3"\n',
        ['metrics.toml: line 8 · metric 1 "towns" · value: this is a text; expected a number'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = nan\n",
        ['metrics.toml: line 8 · metric 1 "towns" · value: this is not a finite number; expected a number'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = -inf\n",
        ['metrics.toml: line 8 · metric 1 "towns" · value: this is not a finite number; expected a number'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = 1e400\n",
        [
            'metrics.toml: line 8 · metric 1 "towns" · value: this number is too large or too long; expected at most 24 digits'
        ],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = true\n",
        ['metrics.toml: line 8 · metric 1 "towns" · value: this is true or false; expected a number'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = 2024-01-01\n",
        ['metrics.toml: line 8 · metric 1 "towns" · value: this is a date or a time; expected a number'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = [3]\n",
        ['metrics.toml: line 8 · metric 1 "towns" · value: this is a list; expected a number'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "",
        ['metrics.toml: line 1 · metric 1 "towns": “value” is missing; expected value, or low and high'],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "low = 3\n",
        [
            'metrics.toml: line 8 · metric 1 "towns" · low: there is “low” without “high”; expected both ends of the range'
        ],
    ),
    Mistake(
        "metrics.toml",
        "value = 3\n",
        "value = 3\nlow = 1\n",
        [
            'metrics.toml: line 8 · metric 1 "towns" · value: there is a value and a range; expected value, or low and high'
        ],
    ),
    Mistake(
        "metrics.toml",
        "low = 1\n",
        "low = 4\n",
        [
            'metrics.toml: line 63 · metric 6 "plans" · low: low is above high: 4 > 2; expected the lower end of the range'
        ],
    ),
    Mistake(
        "metrics.toml",
        "confidence = 0.5",
        "confidence = 1.5",
        [
            'metrics.toml: line 46 · metric 5 "people" · confidence: 1.5 does not fit; expected a number from 0 to 1'
        ],
    ),
    Mistake(
        "metrics.toml",
        'standing = "damaged"',
        'standing = "damage"',
        [
            'metrics.toml: line 44 · metric 5 "people" · standing: “damage” is not known here; did you mean “damaged”?'
        ],
    ),
    Mistake(
        "metrics.toml",
        'quote = "有3个镇"',
        'quote = "有3座镇"',
        [
            'metrics.toml: line 6 · metric 1 "towns" · quote: these words are not in the section: 有3座镇; expected words of the section, verbatim'
        ],
    ),
    Mistake(
        "metrics.toml",
        'quote = "有3个镇"',
        'quote = "全县有3座镇"',
        [
            'metrics.toml: line 6 · metric 1 "towns" · quote: these words are not in the section: 全县有3座镇; the section has: 全县有3个镇,24个'
        ],
    ),
    Mistake(
        "metrics.toml",
        'quote = "24个村"\nsection = "opening"',
        'quote = "24个村"\nsection = "people"',
        [
            'metrics.toml: line 15 · metric 2 "villages" · quote: these words are not in the section: 24个村; they are in: opening'
        ],
    ),
    Mistake(
        "metrics.toml",
        'quote = "24个村"\nsection = "opening"',
        'quote = "24个村"\nsection = "openings"',
        [
            'metrics.toml: line 16 · metric 2 "villages" · section: there is no section or chapter “openings”; did you mean “opening”?'
        ],
    ),
    Mistake(
        "metrics.toml",
        "nth = 2\n",
        "",
        [
            'metrics.toml: line 60 · metric 6 "plans" · quote: these words are in the section more than once: 一户; expected a longer quote, or nth'
        ],
    ),
    Mistake(
        "metrics.toml",
        "nth = 2\n",
        "nth = 3\n",
        [
            'metrics.toml: line 61 · metric 6 "plans" · nth: these words are not so often in the section: 一户; expected at most 2'
        ],
    ),
    Mistake(
        "metrics.toml",
        "nth = 2\n",
        "nth = 0\n",
        [
            'metrics.toml: line 61 · metric 6 "plans" · nth: 0 does not fit; expected a whole number from 1 to 10,000,000'
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "3个"',
        'figure = "4个"',
        [
            'metrics.toml: line 5 · metric 1 "towns" · figure: “4个” is not in its quote; expected a quote that has it once'
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "24个"',
        'figure = "4个"',
        [
            'metrics.toml: line 14 · metric 2 "villages" · figure: “4个” is part of a longer number or word: 个镇,24个村。␊增; expected the figure whole, with its unit'
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "15.8%"',
        'figure = "15.8"',
        [
            'metrics.toml: line 23 · metric 3 "growth" · figure: “15.8” is part of a longer number or word: 。␊增长15.8%。␊一; expected the figure whole, with its unit'
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "15.8%"',
        'figure = "8%"',
        [
            'metrics.toml: line 23 · metric 3 "growth" · figure: “8%” is part of a longer number or word: 长15.8%。␊一、; expected the figure whole, with its unit'
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "一户"\nquote = "一户"\nnth = 2',
        'figure = "一户"\nquote = "一户一策,一户"',
        [
            'metrics.toml: line 59 · metric 6 "plans" · figure: “一户” is in its quote more than once; expected a quote that has it once'
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "3个"\n',
        "",
        [
            'metrics.toml: line 1 · metric 1 "towns": “figure” is missing; expected figure, quote and section, or mention tables'
        ],
    ),
    Mistake(
        "metrics.toml",
        'id = "villages"',
        'id = "towns"',
        [
            'metrics.toml: line 12 · metric 2 "towns" · id: “towns” is taken by what stands before; expected one of its own',
            'checks.toml: line 4 · check 1 "more-villages" · expression: there is no metric “villages”; expected one of: growth, matters, people, plans, towns',
        ],
    ),
    Mistake(
        "metrics.toml",
        'figure = "36人"\n  quote = "共36人"',
        'figure = "20236人"\n  quote = "20236人"',
        [
            'metrics.toml: line 52 · metric 5 "people" · mention 2 · figure: “20236人” shares characters with “20236人” of metric people; expected figures apart'
        ],
    ),
    Mistake(
        "metrics.toml",
        '  figure = "36人"\n',
        '  figur = "36人"\n',
        [
            'metrics.toml: line 51 · metric 5 "people" · mention 2: “figure” is missing; expected a text',
            'metrics.toml: line 52 · metric 5 "people" · mention 2 · figur: there is no field of this name; did you mean “figure”?',
        ],
    ),
    Mistake(
        "metrics.toml",
        'reading = "36"',
        'quote = "36"',
        [
            'metrics.toml: line 45 · metric 5 "people" · quote: there are mention tables, and “quote” beside them; expected one or the other'
        ],
    ),
    Mistake(
        "metrics.toml",
        '[[metric]]\nid = "towns"',
        'metric = [1]\n[[metrik]]\nid = "towns"',
        ["metrics.toml: line 12: this is not TOML: a name is given twice"],
    ),
    Mistake(
        "notes.toml",
        'kind = "damage"',
        'kind = "damaged"',
        [
            'notes.toml: line 3 · note 1 "about-metric" · kind: “damaged” is not known here; did you mean “damage”?'
        ],
    ),
    Mistake(
        "notes.toml",
        'metric = "people"',
        'metric = "peoples"',
        [
            'notes.toml: line 4 · note 1 "about-metric" · metric: there is no metric “peoples”; did you mean “people”?'
        ],
    ),
    Mistake(
        "notes.toml",
        "paragraph = 2",
        "paragraph = 3",
        [
            'notes.toml: line 19 · note 3 "about-paragraph" · paragraph: there is no paragraph 3 in the section; expected at most 2'
        ],
    ),
    Mistake(
        "notes.toml",
        'metric = "people"\n',
        "",
        [
            'notes.toml: line 1 · note 1 "about-metric": it is not plain what this note is about: —; expected metric, or section with paragraph or quote, or quote with everywhere = true'
        ],
    ),
    Mistake(
        "notes.toml",
        'metric = "people"\n',
        'metric = "people"\nsection = "people"\n',
        [
            'notes.toml: line 1 · note 1 "about-metric": it is not plain what this note is about: metric, section; expected metric, or section with paragraph or quote, or quote with everywhere = true'
        ],
    ),
    Mistake(
        "notes.toml",
        'quote = "全县"',
        'quote = "全省"',
        [
            'notes.toml: line 33 · note 5 "about-all" · quote: these words are not in the speech: 全省; expected words of the speech, verbatim'
        ],
    ),
    Mistake(
        "notes.toml",
        'quote = "选派"',
        'quote = "选"\nnth = 9',
        [
            'notes.toml: line 28 · note 4 "about-phrase" · nth: these words are not so often in the section: 选; expected at most 1'
        ],
    ),
    Mistake(
        "notes.toml",
        'id = "about-all"',
        'id = "about-phrase"',
        [
            'notes.toml: line 31 · note 5 "about-phrase" · id: “about-phrase” is taken by what stands before; expected one of its own'
        ],
    ),
    Mistake(
        "charts.toml",
        'metric = "towns"',
        'metric = "town"',
        [
            'charts.toml: line 7 · chart 1 "levels" · bar 1 · metric: there is no metric “town”; did you mean “towns”?'
        ],
    ),
    Mistake(
        "charts.toml",
        'title = "层级"\n',
        "",
        ['charts.toml: line 1 · chart 1 "levels": “title” is missing; expected text of one line'],
    ),
    Mistake(
        "charts.toml",
        'kind = "chain"',
        'kind = "pie"',
        [
            'charts.toml: line 3 · chart 1 "levels" · kind: “pie” is not known here; expected one of: bars, parts, chain'
        ],
    ),
    Mistake(
        "checks.toml",
        "{villages} > {towns}",
        "{vilages} > {towns}",
        [
            'checks.toml: line 4 · check 1 "more-villages" · expression: there is no metric “vilages”; did you mean “villages”?'
        ],
    ),
    Mistake(
        "checks.toml",
        "{villages} > {towns}",
        "villages-towns > 1",
        [
            'checks.toml: line 4 · check 1 "more-villages" · expression: “villages-towns” is read as one name; expected spaces around a minus sign'
        ],
    ),
    Mistake(
        "translation.en.toml",
        'subtitle = "Given at a meeting"\n',
        "",
        ["translation.en.toml: subtitle: “subtitle” is missing; expected one as in the speech"],
    ),
    Mistake(
        "translation.en.toml",
        ', "Roads took 1.23 million."',
        "",
        [
            'translation.en.toml: line 15 · section 2 "people" · paragraphs: the number of paragraphs is 1; expected 2 as in the speech'
        ],
    ),
    Mistake(
        "translation.en.toml",
        '[[chapter]]\nid = "one"',
        '[[chapter]]\nid = "two"',
        [
            "translation.en.toml: chapter “one” of the speech is missing; expected a [[chapter]] table for it",
            'translation.en.toml: line 6 · chapter 1 "two" · id: the speech has no chapter “two”; expected one of: one',
        ],
    ),
    Mistake(
        "translation.en.toml",
        "mention = 2",
        "mention = 3",
        [
            "translation.en.toml: line 31 · figure 3 · mention: metric “people” has no mention 3; expected at most 2"
        ],
    ),
    Mistake(
        "translation.en.toml",
        'figure = "two"',
        'figure = "wo"',
        [
            "translation.en.toml: line 25 · figure 2 · figure: “wo” is part of a longer number or word: e: two gre; expected the figure whole, with its unit"
        ],
    ),
    Mistake(
        "translation.en.toml",
        'language = "en"',
        'language = "de"',
        ["translation.en.toml: line 1 · language: “de” is not known here; expected one of: en"],
    ),
    Mistake(
        "translation.en.toml",
        'metric = "matters"\nfigure = "two"\nquote = "two great matters"\nsection = "one"',
        'metric = "towns"\nfigure = "3"\nquote = "3 towns"\nsection = "opening"',
        ["translation.en.toml: line 23 · figure 2 · mention: mention 1 of metric “towns” is linked twice"],
    ),
]
"""One of every kind; a second problem is said only where the mistake has left two things wrong."""
