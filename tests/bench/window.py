"""Cold start to painted overview and resident memory, against an empty Tauri window.

Both programs start in turn on a display of their own whose picture lies in a file (Xvfb -fbdir). A window counts as
painted when that picture holds the green of a focus verdict: the empty page is all of it, the overview has it where the
focus segment's verdict and bubble stand. As root the kernel's file cache is emptied before each start; otherwise the
starts are warm, and the line says so. Memory is the proportional set size of the program and all its children, two
seconds after painting. What is opened is the sample study, made beforehand.
"""
import json
import mmap
import os
import pathlib
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time

import numpy as np

ours, empty, rounds, study = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
GREEN = 0x0B7A5C
ENOUGH = 60  # pixels


def display(folder):
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-fbdir", folder],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return server, ":" + server.stdout.readline().decode().strip()


def picture(folder):
    file = open(pathlib.Path(folder) / "Xvfb_screen0", "rb")
    view = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    head = struct.unpack(">25I", view[:100])
    offset, width, height, line = head[0] + head[19] * 12, head[4], head[5], head[12]
    return np.frombuffer(view, dtype="<u4", count=height * line // 4, offset=offset).reshape(height, line // 4)[:, :width]


def tree(root):
    children = {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            text = path.read_text()
        except OSError:
            continue
        children.setdefault(int(text.rpartition(")")[2].split()[1]), []).append(int(path.parent.name))
    found, open_ = [], [root]
    while open_:
        found.append(open_.pop())
        open_.extend(children.get(found[-1], []))
    return found


def memory(root):
    total = 0
    for process in tree(root):
        try:
            rollup = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def drop_caches():
    try:
        os.sync()
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")
        return True
    except OSError:
        return False


def start(program, arguments):
    home = tempfile.mkdtemp()
    server, number = display(home)
    try:
        screen = picture(home)
        for name in ("config", "data", "cache", "run"):
            os.mkdir(f"{home}/{name}", 0o700)
        surroundings = {
            "PATH": os.environ["PATH"], "DISPLAY": number, "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1", "HOME": home,
            "LANG": "ru_RU.UTF-8", "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data",
            "XDG_CACHE_HOME": f"{home}/cache", "XDG_RUNTIME_DIR": f"{home}/run", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1",
        }
        cold = drop_caches()
        started = time.perf_counter()
        window = subprocess.Popen([program, *arguments], env=surroundings, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            while (screen & 0xFFFFFF == GREEN).sum() < ENOUGH:
                if time.perf_counter() - started > 60 or window.poll() is not None:
                    sys.exit(f"{program} never painted")
                time.sleep(0.004)
            seconds = time.perf_counter() - started
            time.sleep(2)
            return seconds, memory(window.pid), cold
        finally:
            os.killpg(window.pid, signal.SIGKILL)
            window.wait()
    finally:
        server.kill()
        server.wait()
        shutil.rmtree(home, ignore_errors=True)


measured = {"ours": [], "empty": []}
for _ in range(rounds):
    measured["empty"].append(start(empty, []))
    measured["ours"].append(start(ours, [study]))
middle = {name: [statistics.median(run[i] for run in runs) for i in (0, 1)] for name, runs in measured.items()}
print(json.dumps({
    "cold": all(run[2] for runs in measured.values() for run in runs),
    "start_s": {name: round(values[0], 3) for name, values in middle.items()},
    "memory_mb": {name: round(values[1], 1) for name, values in middle.items()},
    "start_ratio": round(middle["ours"][0] / middle["empty"][0], 2),
    "memory_ratio": round(middle["ours"][1] / middle["empty"][1], 2),
}))
