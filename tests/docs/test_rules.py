import ast
import re
from collections import defaultdict
from pathlib import Path

from tests.docs.documents import document, rows, section
from wall_of_fame import checks

CHECKS = Path(checks.__file__).parent
NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")


def _rules() -> dict[str, set[str]]:
    """Rule → its levels, as the modules of checks/ make findings of it."""
    found: dict[str, set[str]] = defaultdict(set)
    for module in CHECKS.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "FieldProblem"
            ):
                rule = node.args[1]
                assert isinstance(rule, ast.Constant)
                assert NAME.fullmatch(str(rule.value))
                warns = any(keyword.arg == "is_warning" for keyword in node.keywords)
                found[str(rule.value)].add("warning" if warns else "error")
    return found


def test_rules_are_those_of_the_checks() -> None:
    """The table of rules across records names each rule of the checks with its level, and no other."""
    written = section(document("docs/content-format.md"), "Rules across records")
    documented = {rule.strip("`"): {level} for rule, level, _ in rows(written)}
    assert documented == _rules()


def test_what_a_change_touches_exists() -> None:
    """The tuples in which the guide has developers list a new rule, page or output are there."""
    listed = re.findall(r"\| `([A-Z_]+)` in \[`[^`]+`\]\(([^)]+)\)", document("CONTRIBUTING.md"))
    assert [name for name, _ in listed] == ["RULES", "KINDS", "PAGE_MAKERS", "COMMANDS", "OUTPUTS"]
    for name, path in listed:
        assert re.search(rf"^{name}\b.*=", document(path), re.MULTILINE)
