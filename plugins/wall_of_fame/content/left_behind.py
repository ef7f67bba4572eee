"""Files that systems and programs leave behind in folders. None of them is ever read or published.

What they keep for themselves is passed over. A former or unfinished copy of a file may be missed by somebody,
so it is told of.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_OWN_FILES: Final = re.compile(
    r"\.(?:gitkeep|gitignore|gitattributes|editorconfig)"
    r"|\.ds_store|\._.*|\.localized|icon\r"  # macOS
    r"|thumbs\.db(?::encryptable)?|ehthumbs(?:_vista)?\.db|desktop\.ini"  # Windows
    r"|\.directory|\.goutputstream-.*|\.nfs[0-9a-f]+|\.fuse_hidden.*"  # Linux
    r"|\.syncthing\..*|\.dropbox(?:\.attr|\.cache)?"  # shared folders
    r"|\.~lock\..*#|~\$.*|~wr[a-z]\d+\.tmp"  # LibreOffice, Word
    r"|\..*\.sw[a-p]|.*\.sw[nop]|4913|\.#.*",  # Vim, Emacs, of a file that is open
    re.DOTALL,
)

_OWN_FOLDERS: Final = re.compile(
    r"\.trash(?:es|-\d+)?|\.spotlight-v100|\.fseventsd|\.temporaryitems|\.documentrevisions-v100"
    r"|\.appledouble|__macosx|@eadir|\$recycle\.bin|system volume information|\.stfolder|\.stversions"
    r"|\.idea|\.vscode|\.obsidian"
)

_COPIES: Final = (
    (re.compile(r".*~|#.*#|.*\.(?:bak|backup|old|save|saved)", re.DOTALL), "a copy that an editor has kept"),
    (re.compile(r".*\.(?:orig|rej)", re.DOTALL), "left over from joining two versions"),
    (re.compile(r".*\.(?:te?mp|part|partial|crdownload|download)", re.DOTALL), "an unfinished copy"),
)

_USUAL: Final = re.compile(r"[a-z0-9][a-z0-9-]*\.(?:md|yaml|jpe?g|png|webp|heic|mp4|webm|vtt)")


def is_passed_over(name: str, *, is_folder: bool = False) -> bool:
    """Whether a system or a program keeps a file or a folder of this name for itself."""
    if is_folder:
        return not name.isalnum() and _OWN_FOLDERS.fullmatch(name.lower()) is not None
    return not _USUAL.fullmatch(name) and _OWN_FILES.fullmatch(name.lower()) is not None


def describe_copy(name: str) -> str:
    """What a file of this name is a copy of, as far as names tell, in a few words; else ""."""
    if _USUAL.fullmatch(name):
        return ""
    lower = name.lower()
    return next((words for pattern, words in _COPIES if pattern.fullmatch(lower)), "")


def is_left_behind(name: str) -> bool:
    """Whether a file of this name is one of either kind."""
    return is_passed_over(name) or bool(describe_copy(name))


def is_lock(path: Path) -> bool:
    """Whether Emacs keeps a file locked: by a link that names whoever edits it, and leads to no file."""
    return path.name.startswith(".#") and path.is_symlink() and not path.exists()
