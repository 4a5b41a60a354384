"""python3 compare.py GOLDEN.json SAID.json: where the program's `analyse --json` says otherwise than the second way.

Only what the golden holds is compared; sentences and rankings are not. Numbers may differ by 1e-9 of their size.
"""
import json
import sys

BY_NAME = {"segments": ("name",), "offers": ("name", "segment"), "claims": ("theme",), "players": ("name",),
           "factors": ("gate", "name"), "nearest": ("player", "offer"), "concentration": ("top",)}
SETS = {"difference", "parity", "gaps", "rivals"}
NOT_COMPARED = {"counted", "proven", "missing", "contradictions", "trend"}


def differences(want, said, path=""):
    if isinstance(want, dict):
        if not isinstance(said, dict):
            return [f"{path}: wanted an object, said {said!r}"]
        out = []
        for key, value in want.items():
            if key in NOT_COMPARED:
                continue
            if key not in said:
                out.append(f"{path}.{key}: absent")
            elif key in BY_NAME and isinstance(value, list) and value and isinstance(value[0], dict):
                names = BY_NAME[key]
                index = {tuple(x[n] for n in names): x for x in said[key]}
                wanted = {tuple(x[n] for n in names): x for x in value}
                out += [f"{path}.{key}: {k} only in the golden" for k in wanted.keys() - index.keys()]
                out += [f"{path}.{key}: {k} only said" for k in index.keys() - wanted.keys()]
                for k in wanted.keys() & index.keys():
                    out += differences(wanted[k], index[k], f"{path}.{key}{list(k)}")
            elif key in SETS:
                if isinstance(said[key], list) and set(value) != set(said[key]):
                    out.append(f"{path}.{key}: wanted {sorted(value)}, said {sorted(said[key])}")
            else:
                out += differences(value, said[key], f"{path}.{key}")
        return out
    if isinstance(want, float) or isinstance(said, float):
        if want is None or said is None or abs(want - said) > 2e-9 * max(1, abs(want)):
            return [f"{path}: wanted {want}, said {said}"]
        return []
    return [] if want == said else [f"{path}: wanted {want!r}, said {said!r}"]


def main():
    golden, said = (json.load(open(p, encoding="utf-8")) for p in sys.argv[1:3])
    found = differences(golden, said)
    print("\n".join(found) or "alike")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
