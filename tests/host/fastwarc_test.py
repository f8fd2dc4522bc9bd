#!/usr/bin/env python3
"""fastwarc_test.py HOST PLUGIN FOLDER: what the host reads out of WARC files against what FastWARC
reads out of the same files: plain, gzip, zstd with a dictionary, chunked and compressed bodies, and
damaged ones; and FastWARC's judgement on the WARC files that the host writes. FastWARC is installed
into a virtual environment in FOLDER; where that cannot be, the test is skipped (exit code 77)."""
import gzip
import io
import json
import os
import random
import subprocess
import sys
import tempfile

HOST, PLUGIN, FOLDER = sys.argv[1:4]
VENV = os.path.join(FOLDER, "fastwarc-venv")


def skip(why):
    print(f"skipped: FastWARC cannot be installed here ({why})")
    sys.exit(77)


def enter_venv():
    python = os.path.join(VENV, "bin", "python")
    if sys.prefix == os.path.realpath(VENV) or os.environ.get("IN_FASTWARC_VENV"):
        return
    if subprocess.run([python, "-c", "import fastwarc"], stderr=subprocess.DEVNULL).returncode \
            if os.path.exists(python) else True:
        try:
            subprocess.run([sys.executable, "-m", "venv", VENV], check=True, capture_output=True, timeout=120)
            subprocess.run([python, "-m", "pip", "install", "-q", "--no-input", "FastWARC"],
                           check=True, capture_output=True, timeout=240)
        except (subprocess.SubprocessError, OSError) as error:
            skip(type(error).__name__)
    os.execve(python, [python, *sys.argv], {**os.environ, "IN_FASTWARC_VENV": "1"})


enter_venv()
from fastwarc import stream_io  # noqa: E402
from fastwarc.warc import ArchiveIterator, WarcRecordType, has_block_digest, has_valid_block_digest  # noqa: E402


def ours(path):
    """id -> text, as the host hands it to the library."""
    ran = subprocess.run([HOST, "replay", path, "--format", "jsonl", "--plugin", PLUGIN, "--quiet"],
                         capture_output=True)
    assert ran.returncode in (0, 1), ran.stderr
    rows = [json.loads(line, strict=False) for line in ran.stdout.decode("latin-1").splitlines()]
    return {row["id"]: (row["url"], row["text"]) for row in rows}


def unchunked(body):
    joined = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        joined, body = joined + body[:int(size, 16)], body[int(size, 16) + 2:]
    return joined


def theirs(path):
    """The same by FastWARC; bodies are decoded by Python, as its own decoder loses its place."""
    found = {}
    with open(path, "rb") as stream:
        try:
            for one in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                body = one.reader.read()
                if one.http_headers.get("Transfer-Encoding") == "chunked":
                    body = unchunked(body)
                if one.http_headers.get("Content-Encoding") == "gzip":
                    body = gzip.decompress(body)
                name = one.record_id.strip("<>").removeprefix("urn:uuid:")
                found[name] = (one.headers["WARC-Target-URI"], body.decode("latin-1"))
        except Exception as error:  # where it gives up; what came before is there
            print(f"{os.path.basename(path)}: FastWARC ends after {len(found)} records ({error})")
    return found


def record(number, body, *headers):
    block = "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *headers, "", ""]).encode() + body
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:id-{number}>\r\n"
            f"WARC-Target-URI: https://w.example/{number}\r\nWARC-Date: 2026-11-20T12:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def chunked(body):
    pieces = [body[i:i + 700] for i in range(0, len(body), 700)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def records():
    dice = random.Random(7)
    for number in range(60):
        body = " ".join(dice.choice("alpha beta gamma delta epsilon".split())
                        for _ in range(dice.randrange(5, 900))).encode()
        kind = number % 4
        if kind == 0:
            yield record(number, body)
        elif kind == 1:
            yield record(number, chunked(body), "Transfer-Encoding: chunked")
        elif kind == 2:
            yield record(number, gzip.compress(body), "Content-Encoding: gzip")
        else:
            yield record(number, chunked(gzip.compress(body)), "Transfer-Encoding: chunked",
                         "Content-Encoding: gzip")


def zstd_file(all_records, **more):
    out = io.BytesIO()
    writer = stream_io.ZstdWriter(out, **more)
    for one in all_records:
        writer.write(one)
        writer.finish()  # a frame a record
    writer.close()
    return out.getvalue()


def same(path, of):
    mine, other = ours(path), theirs(path)
    assert len(other) == of, f"{path}: FastWARC reads {len(other)} of {of}"
    assert mine == other, f"{path}: differ in {sorted(k for k in mine | other if mine.get(k) != other.get(k))}"
    print(f"{os.path.basename(path)}: {len(mine)} records, the same")


def main():
    with tempfile.TemporaryDirectory() as folder:
        def put(name, data):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(data)
            return path

        everything = list(records())
        same(put("a.warc", b"".join(everything)), 60)
        members = [gzip.compress(one) for one in everything]
        same(put("b.warc.gz", b"".join(members)), 60)
        same(put("c.warc.zst", zstd_file(everything)), 60)
        dictionary = stream_io.zstd_train_dictionary_from_samples(everything, 8192)
        for name, compressed in (("d", False), ("e", True)):
            data = zstd_file(everything, dictionary=dictionary, compress_dictionary_frame=compressed)
            assert data.startswith(b"\x5d\x2a\x4d\x18"), "no dictionary frame"
            same(put(name + "-dictionary.warc.zst", data), 60)

        # Damage: what FastWARC still reads must be read here, too, and nothing wrong beside it.
        truth = ours(os.path.join(folder, "b.warc.gz"))
        dice = random.Random(11)
        at_least = more = 0
        for number in range(25):
            data = bytearray(b"".join(members))
            place = dice.randrange(len(data))
            data[place] ^= 1 << dice.randrange(8)
            if number % 5 == 0:
                del data[place:place + dice.randrange(1, 2000)]
            path = put(f"damaged-{number}.warc.gz", bytes(data))
            mine = ours(path)
            other = theirs(path)
            right = {name for name, what in other.items() if truth.get(name) == what}
            missing = right - set(mine)
            assert not missing, f"damage {number}: FastWARC reads {sorted(missing)}, the host does not"
            wrong = [name for name, what in mine.items() if truth.get(name) != what]
            assert not wrong, f"damage {number}: {wrong} are not what they were"
            assert len(mine) >= 56, f"damage {number}: only {len(mine)} of 60"
            at_least += len(right)
            more += len(mine)
        print(f"25 damaged files of 60 records: FastWARC reads {at_least}, the host {more}, none wrong")

        # What the host writes.
        out = os.path.join(folder, "out.warc.gz")
        subprocess.run([HOST, "replay", os.path.join(folder, "b.warc.gz"), "--format", "warc", "--sources",
                        "--plugin", PLUGIN, "--quiet", "--output", out], check=True)
        refers, sources = {}, []
        with open(out, "rb") as stream:
            for one in ArchiveIterator(stream, parse_http=False):
                if one.record_type == WarcRecordType.conversion:
                    assert has_block_digest(one) and has_valid_block_digest(one), one.record_id
                    refers[one.headers["WARC-Refers-To"]] = sources[-1]
                elif one.record_type == WarcRecordType.response:
                    sources.append(one.record_id)
        assert len(refers) == 60 and all(name.strip("<>") in source or name == source
                                         for name, source in refers.items()), refers
        print("written: 60 conversion records with valid digests, each behind the source it refers to")


main()
