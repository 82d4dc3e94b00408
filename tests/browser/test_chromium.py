"""Whether the browser tests run at all."""

import os

import pytest
from chromium import find_chromium


def test_there_is_a_browser() -> None:
    if find_chromium() is None:
        missing = "no Chromium: the browser tests did not run; install Debian's chromium or set KG_CHROMIUM to one"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    assert os.access(str(find_chromium()), os.X_OK)
