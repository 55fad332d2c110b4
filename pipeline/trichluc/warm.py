"""Imported by the process that all workers are forked from: the pipeline is built once, and shared by them."""

import gc

from trichluc.flow import pipeline

pipeline()("Hội nghị.")
gc.collect()
gc.freeze()  # what is never looked through again is never copied
