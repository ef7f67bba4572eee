"""A whole new site takes the old one's place in one step."""

from __future__ import annotations

from dataclasses import dataclass

from wall_of_fame.build.stage import SWAPPED, Stage
from wall_of_fame.build.tree import Tree
from wall_of_fame.site.host import Host
from wall_of_fame.system.folder_swap import swap_folders


@dataclass(frozen=True, slots=True)
class CompleteStage:
    """A stage with a whole new site."""

    stage: Stage

    def publish(self, host: Host) -> int:
        """Put the new site in the old one's place, if they differ. Returns how many files it has.

        Raises:
            PublishError: it is more than the host takes; the old one stays.
        """
        old, new = self.stage.old, self.stage.new
        host.check({path: row.size for path, row in new.rows.items()})
        if old.rows != new.rows or not old.is_whole:
            self._swap()
        return len(new.rows)

    def _swap(self) -> None:
        stage = self.stage
        # The manifest is kept first: a build that is killed right after the swap leaves a site that the
        # next one knows.
        stage.new.write_manifest(stage.cache)
        if not stage.output.exists():
            stage.new.root.rename(stage.output)
            return
        stage.cache.put(SWAPPED, stage.output.stat().st_ino)
        swap_folders(stage.new.root, stage.output, stage.between)
        self._bring_former_up_to_date()

    def _bring_former_up_to_date(self) -> None:
        """Give the former output the new site's files, so that nothing that was taken down is left anywhere.

        It is the tree that the next build brings up to date, which then has little to do.
        """
        stage = self.stage
        # The trees have changed places: the former site's rows now belong to the folder aside.
        former = Tree(stage.new.root, stage.old.rows, stage.old.folders)
        now = Tree(stage.output, stage.new.rows)
        try:
            former.remove([path for path, row in former.rows.items() if now.rows.get(path) != row])
            former.take_over(now, now.rows.keys() - former.rows.keys())
        except OSError:
            former.clear()
        if len(former.rows) == len(now.rows) and not former.has_strangers:
            former.write_manifest(stage.cache)
        else:
            former.clear()
