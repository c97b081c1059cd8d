#!/usr/bin/env python3
"""The program seen from outside: what a person types, and what comes back.

    run.py [WORD ...]     only the tests whose names hold one of the words

Without words the tests run as two processes beside each other: those of `robustness`, which take as
long as all others and measure the processor's time of their own children, and the rest.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import accessible  # noqa: F401, E402 – importing registers the tests
import beginning  # noqa: F401, E402
import building  # noqa: F401, E402
import checking  # noqa: F401, E402
import feeds  # noqa: F401, E402
import handing_on  # noqa: F401, E402
import hosting  # noqa: F401, E402
import killing  # noqa: F401, E402
import lasting  # noqa: F401, E402
import mistakes  # noqa: F401, E402
import print_hostile  # noqa: F401, E402
import print_kept  # noqa: F401, E402
import print_pack  # noqa: F401, E402
import robustness  # noqa: F401, E402
import secrets_kept  # noqa: F401, E402
import serving  # noqa: F401, E402
import shipped  # noqa: F401, E402
import usage  # noqa: F401, E402
from harness import main  # noqa: E402

main(apart="robustness")
