"""A clone with records, a template and a stylesheet of its own shows the same pages after the upgrade."""

from __future__ import annotations

from tests.walls.clone import Clone
from tests.walls.output import fingerprint
from tests.walls.projects import Project
from wall_of_fame.editing.upgrade.journal import change_all
from wall_of_fame.editing.upgrade.plan import plan_upgrade

FEWER = {"WALL_KEEPSAKES": False, "WALL_SEARCH": False}


def test_every_page_is_as_it_was(project: Project) -> None:
    """File by file, since the theme is the same: what is the wall's own still comes first."""
    theme = project.folder / "theme"
    template = theme / "templates/page.html"
    template.write_text(
        template.read_text(encoding="utf-8").replace("</h1>", " (ours)</h1>"), encoding="utf-8"
    )
    (theme / "static/css/blocks/ours.css").write_text("@layer blocks {\n  .ours {\n    top: 0;\n  }\n}\n")
    (project.folder / ".gitignore").write_text("/output/\n/.output.build/\n/.cache/\n__pycache__/\n")
    clone = Clone(project.folder)
    clone.git("init", "--quiet", "--initial-branch", "main")
    clone.commit("Begin our own wall")
    before = fingerprint(project.build(settings=FEWER).folder)
    plan = plan_upgrade(project.folder)
    change_all(project.folder, plan.files)
    kept = {path.relative_to(theme).as_posix() for path in theme.rglob("*") if path.is_file()}
    assert {"templates/page.html", "static/css/blocks/ours.css"} <= kept
    assert (
        len([path for path, data in plan.files.items() if data is None and path.startswith("theme/")]) > 100
    )
    site = project.build(settings=FEWER)
    assert " (ours)</h1>" in site.text("about/index.html")
    after = fingerprint(site.folder)
    assert [path for path in {**before, **after} if before.get(path) != after.get(path)] == []
    assert len(after) > 100
