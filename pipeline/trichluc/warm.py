"""What the processes of a crew need, loaded once: they are forked from one that has imported it, where that works."""

import gc
import os
from importlib import import_module

os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"  # Arrow's own allocator reserves a GiB, which a limit would count
import_module("trichluc.reading")
import_module("trichluc.store.packing")
import_module("trichluc.flow").pipeline()("Hội nghị.")
gc.collect()
gc.freeze()  # what is never looked through again is never copied
