"""Where the browser is, and how it is started."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

from playwright.sync_api import Page

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--no-first-run", "--disable-sync", "--disable-quic")

OpenPage = Callable[..., Page]


def find_chromium() -> str | None:
    """The browser of KG_CHROMIUM, else the first one on the path."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("KG_CHROMIUM") or next((path for name in names if (path := shutil.which(name))), None)
