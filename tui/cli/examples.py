"""Examples that `--help` shows, a few for each command; `tools/check_docs.py` parses every one."""

from __future__ import annotations

from tui.words import N_, _

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "": (
        ("hegao", N_("the bundled speech")),
        (
            "hegao speech.docx",
            N_(
                "a Word file; OpenDocument, RTF, PDF, OFD, EPUB, HTML, Excel, CSV, Markdown and text likewise"
            ),
        ),
        ("hegao draft-2.docx --from draft-1.docx", N_("the next draft, with the review of the one before")),
        ("xclip -o | hegao -", N_("what another program prints")),
    ),
    "show": (
        ("hegao show speech.docx", N_("the text of a Word file")),
        ("hegao show --section 2 --plain", N_("one section, its figures said in words")),
        ("hegao show --lang en | less", N_("the translation, page by page")),
    ),
    "figures": (
        ("hegao figures speech.txt", N_("a table to read")),
        ("hegao figures speech.txt --format csv > figures.csv", N_("a table for a spreadsheet")),
        ("hegao figures --format jsonl | jq .surface", N_("an object a line, for programs")),
        ("hegao figures speech.txt --explain 12", N_("how the twelfth figure was read")),
        ("hegao figures speech.txt --date 2025-03", N_("of a text of March 2025, so that last year is 2024")),
    ),
    "outline": (
        ("hegao outline page.html", N_("what is the title, what is left out")),
        ("hegao outline report.pdf --format json", N_("the same for programs")),
    ),
    "review": (
        ("hegao review speech.docx", N_("the figures not yet reviewed, one key each")),
        ("hegao review speech.docx --blind", N_("a second opinion that sees nothing of the first")),
    ),
    "report": (
        ("hegao report speech.docx -o report.docx --format docx", N_("a Word file to hand on")),
        ("hegao report speech.docx --scope findings", N_("only what needs attention, as Markdown")),
        (
            "hegao report speech.docx --format jsonld -o mine.jsonld",
            N_("annotations, for `hegao merge` on another machine"),
        ),
    ),
    "check": (
        ("hegao check speech.docx", N_("what the numbers say against each other")),
        ("hegao check speech.docx --explain 12", N_("which equations were tried at the twelfth figure")),
        ("hegao check speech.docx --norms", N_("number usage by the standards too")),
        ("hegao check speech.docx --source yearbook.xlsx", N_("against a workbook too")),
        ("hegao check speech.docx --format json", N_("the same for programs")),
    ),
    "diff": (
        ("hegao diff draft-1.docx draft-2.docx", N_("what became of each figure, the changed ones first")),
        ("hegao diff draft.docx", N_("what the tracked changes of a Word file do to its figures")),
        ("hegao diff old.txt new.docx --format json", N_("every figure of both, for programs")),
    ),
    "tie": (
        ("hegao tie speech.docx yearbook.xlsx", N_("every figure held against a workbook")),
        ("hegao tie speech.docx", N_("against the sources that are remembered with it")),
        ("hegao tie speech.docx table:report.docx", N_("against the tables of a document, not its text")),
        ("hegao tie speech.docx yearbook.xlsx --explain 12", N_("what was tried for figure 12, and why")),
        ("hegao tie speech.docx a.csv b.csv --format json", N_("against two tables, for programs")),
    ),
    "import": (
        ("hegao import speech.docx -o pack", N_("a draft pack in the new folder pack")),
        ("hegao pack", N_("then read it")),
    ),
    "merge": (
        ("hegao merge hers.jsonld", N_("a colleague's verdicts and notes on the bundled speech")),
        (
            "hegao merge hers.jsonld his.jsonld --speech speech.docx",
            N_("two colleagues' on a speech of yours"),
        ),
    ),
    "agreement": (("hegao agreement speech.docx", N_("Cohen's kappa, and where reviewers differ")),),
    "drafts": (
        ("hegao drafts", N_("which speeches were reviewed here, in which drafts, by whom")),
        ("hegao drafts draft-2.docx", N_("the drafts of this speech")),
        ("hegao drafts draft-2.docx --part draft-1.docx", N_("undo that the one follows the other")),
    ),
    "forget": (
        ("hegao forget", N_("what is remembered, listed")),
        ("hegao forget speech.docx", N_("forget this speech")),
        ("hegao forget speech.docx --quotes", N_("and its words in verdicts and notes")),
    ),
    "doctor": (
        ("hegao doctor", N_("to send along with a question")),
        ("hegao doctor --keys", N_("all keys, your own among them")),
    ),
}
"""For each command, and under an empty name for `hegao [PATH]`: what to type, and what that does."""


def examples(name: str) -> list[str]:
    """The examples of a command as lines for its help; none where it has none."""
    lines = [f"  {command}\n      {_(text)}" for command, text in EXAMPLES.get(name, ())]
    return [_("examples:"), *lines] if lines else []
