"""A display of its own (Xvfb) whose picture lies in a file, and a hand for its keyboard and pointer (XTest)."""
import contextlib
import ctypes
import mmap
import os
import pathlib
import shutil
import signal
import struct
import subprocess
import tempfile
import time

import numpy as np


class Screen:
    """Entered, it is there; left, it is gone with every program started on it."""

    def __enter__(self):
        self.home = tempfile.mkdtemp()
        for name in ("config", "data", "cache", "run"):
            os.mkdir(f"{self.home}/{name}", 0o700)
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-noreset", "-fbdir",
             self.home],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.number = ":" + self._server.stdout.readline().decode().strip()
        self._programs = []
        self._hand = None
        return self

    def __exit__(self, *_):
        for program in self._programs:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
        # Not killed: it takes its socket away with it.
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def surroundings(self, **more):
        """The environment of a program: this display, its own folders, nothing of the person's session."""
        return {
            "PATH": os.environ["PATH"], "DISPLAY": self.number, "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1",
            "HOME": self.home, "LANG": "ru_RU.UTF-8", "XDG_CONFIG_HOME": f"{self.home}/config",
            "XDG_DATA_HOME": f"{self.home}/data", "XDG_CACHE_HOME": f"{self.home}/cache",
            "XDG_RUNTIME_DIR": f"{self.home}/run", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "WEBKIT_DISABLE_DMABUF_RENDERER": "1", **more,
        }

    def start(self, command, **more):
        program = subprocess.Popen(command, env=self.surroundings(**more), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self._programs.append(program)
        return program

    def picture(self):
        """The picture as it is now: it changes under one's eyes. Rows of pixels, 0xRRGGBB in the low bytes."""
        with open(pathlib.Path(self.home) / "Xvfb_screen0", "rb") as file:
            view = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack(">25I", view[:100])
        offset, width, height, line = head[0] + head[19] * 12, head[4], head[5], head[12]
        return np.frombuffer(view, dtype="<u4", count=height * line // 4, offset=offset).reshape(height, line // 4)[:, :width]

    @property
    def hand(self):
        self._hand = self._hand or Hand(self.number)
        return self._hand


class Hand:
    """Presses keys and clicks as a person would: through the X server, not through the program."""

    def __init__(self, number):
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(number.encode()))

    def key(self, name):
        """Presses and lets go; the X server has it when this returns."""
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x.XStringToKeysym(name.encode())))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, ctypes.c_uint(code), down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def click(self, x, y):
        self._test.XTestFakeMotionEvent(self._display, 0, x, y, ctypes.c_ulong(0))
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, down, ctypes.c_ulong(0))
        # There is no window manager: whoever is clicked is given the keyboard.
        window, place = ctypes.c_ulong(), [ctypes.byref(ctypes.c_int()) for _ in range(5)]
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XQueryPointer(self._display, root, ctypes.byref(ctypes.c_ulong()), ctypes.byref(window), *place)
        self._x.XSetInputFocus(self._display, window, 2, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)


def quiet(picture, still=0.5, patience=60):
    """Waits until a picture has not changed for so many seconds."""
    before, since, started = picture.copy(), time.perf_counter(), time.perf_counter()
    while time.perf_counter() - since < still:
        if time.perf_counter() - started > patience:
            raise TimeoutError("the picture never comes to rest")
        time.sleep(0.02)
        if not np.array_equal(before, picture):
            before, since = picture.copy(), time.perf_counter()


def until_painted(picture, act, still=0.4, patience=20):
    """Seconds from an act to the first and to the last change of a picture that it brings about."""
    before = picture.copy()
    act()
    started = time.perf_counter()
    first = last = None
    while True:
        now = time.perf_counter()
        if not np.array_equal(before, picture):
            before, last = picture.copy(), now
            first = first or now
        if last and now - last > still:
            return first - started, last - started
        if now - started > patience:
            raise TimeoutError("nothing was painted")
        time.sleep(0.0005)
