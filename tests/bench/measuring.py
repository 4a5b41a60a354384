"""What the measurements share: time, memory, and the lines of the table."""
import pathlib
import statistics
import subprocess
import time


def seconds(command, **how):
    """How long a command takes, from its start to its end."""
    started = time.perf_counter()
    subprocess.run(command, check=True, **how)
    return time.perf_counter() - started


def in_turn(rounds, **works):
    """The median of each work, done in turn so that a busy moment falls upon all alike."""
    taken = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(work())
    return {name: statistics.median(times) for name, times in taken.items()}


def tree(root):
    """A process and all that it started."""
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


def memory_mb(root):
    """Proportional set size: a page that two processes share counts half for each."""
    total = 0
    for process in tree(root):
        try:
            rollup = pathlib.Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def peak_mb(command):
    """The most memory that a command and its children hold at any time, looked at a hundred times a second."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    while running.poll() is None:
        peak = max(peak, memory_mb(running.pid))
        time.sleep(0.01)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return peak


class Table:
    """Lines of ours, the peer's, their ratio and the goal, printed as they come."""

    def __init__(self):
        print(f"\n{'':<62} {'ours':>8} {'peer':>8} {'ratio':>6}  goal")

    def part(self, title):
        print(f"\n{title}")

    def at_most(self, what, ours, peer, goal):
        """Ours divided by the peer's, which is to stay below a goal."""
        ratio = ours / peer
        self._line(what, ours, peer, ratio, f"{goal} or less", ratio <= goal)

    def times_faster(self, what, ours, peer, goal):
        """How many times as long the peer takes."""
        ratio = peer / ours
        self._line(what, ours, peer, ratio, f"{goal} or more", ratio >= goal)

    def figure(self, what, ours, goal, peer=None):
        """A figure with a goal of its own; a peer's stands beside it for comparison."""
        ratio = None if peer is None else ours / peer
        self._line(what, ours, peer, ratio, f"{goal} or less", ours <= goal)

    def shown(self, what, ours, peer=None):
        """A figure without a goal: how it grows; beside a peer how many times as long that takes."""
        self._line(what, ours, peer, None if peer is None else peer / ours, "", True)

    @staticmethod
    def _line(what, ours, peer, ratio, goal, held):
        number = lambda x: "" if x is None else f"{x:.{max(0, 3 - len(str(int(x))))}f}"
        fraction = "" if ratio is None else f"{ratio:.2f}"
        print(f"  {what:<60} {number(ours):>8} {number(peer):>8} {fraction:>6}  {goal}{'' if held else '  MISSED'}", flush=True)
