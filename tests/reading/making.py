"""Odd and broken files, built from the good parts they are made of."""

import bz2
import gzip
import io
import json
import lzma
import stat
import struct
import sys
import tarfile
import warnings
import zipfile
from collections.abc import Callable, Iterable

import pyarrow as pa
import pyarrow.parquet as pq

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = "Ngày 25/5/2021, Sở Y tế tỉnh Hà Nam họp bàn việc tiêm phòng cho 300 cán bộ."
MORE = "Chiều cùng ngày, Giám đốc Sở đề nghị các phòng, ban báo cáo kết quả trước tháng 6."


def page(body: str = f"<article><h1>Sở Y tế họp</h1><p>{TEXT}</p><p>{MORE}</p></article>", head: str = "") -> bytes:
    return (
        f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>Sở Y tế họp</title>{head}</head>"
        f"<body><nav><a href='/'>Trang chủ</a></nav>{body}<footer>Liên hệ tòa soạn</footer></body></html>"
    ).encode()


def lines(*records: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")  # two members of one name are what some tests need
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def zip_mode(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def encrypted() -> bytes:
    """A zip whose member says that it is encrypted, in its own header and in the table of contents."""
    raw = bytearray(zipped(("a.txt", TEXT.encode())))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.index(signature) + offset
        struct.pack_into("<H", raw, at, struct.unpack_from("<H", raw, at)[0] | 1)
    return bytes(raw)


def tarred(*members: tuple[str, bytes | tarfile.TarInfo]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, content in members:
            info = content if isinstance(content, tarfile.TarInfo) else tarfile.TarInfo(name)
            data = b"" if isinstance(content, tarfile.TarInfo) else content
            info.name = name
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def tar_kind(kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo()
    info.type, info.linkname = kind, target
    return info


def warc(*records: bytes) -> bytes:
    return b"".join(records)


def record(kind: str, url: str, body: bytes, media: str = "application/http; msgtype=response") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: {media}\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


def response(body: bytes, status: str = "200 OK", media: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def parquet(columns: dict[str, Iterable[object]]) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.table({name: list(values) for name, values in columns.items()}), buffer)
    return buffer.getvalue()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstd.compress,
}
SYMLINK = stat.S_IFLNK | 0o777
DEVICE = stat.S_IFCHR | 0o600
