"""A short look at an analysis: python3 show.py FILE.json"""
import json, sys
d = json.load(open(sys.argv[1]))
i = lambda v: "?" if v["low"] is None and v["high"] is None else f'{v["low"]:.4g}..{v["high"]:.4g}' if v["low"] is not None and v["high"] is not None else f'{v["low"]}..{v["high"]}'
print(d["as_of"], d["counted"], d["revenue"]); print(d["market"]["hhi"], d["market"]["concentration"], d["market"]["contradictions"])
for s in d["segments"]:
    print("\n==", s["name"], s["verdict"], s["gates"], f'rev {(s["revenue"] or 0)/1e8:.1f}M {s["revenue_share"]} m {s["margin_share"]} ord {s["orders"]} cl {s["clients"]} avg {(s["average_order"] or 0)/100} g {s["growth"]} {s["trend"]} own {s["own_share"]} hhi {i(s["hhi"])}')
    print("  growth", i(s["scores"]["growth"]), "room", i(s["scores"]["room"]), " | ".join(f'{f["name"]} {i(f["value"])} -> {i(f["points"])}' for f in s["factors"]))
    for m in s["missing"]: print("    settles:", *m.values(), sep=" | ")
for o in d["offers"]:
    print("\n--", o["name"], "@", o["segment"], o["verdict"], "PI", i(o["price_index"]), "diff", o["difference"], "proven", o.get("proven"), "gaps", o["gaps"], "parity", len(o["parity"]))
    print("    ", "; ".join(f'{n["player"]} {n["offer"]} {i(n["similarity"])}' for n in o["nearest"]), [list(m.values()) for m in o["missing"]])
for c in d["claims"]: print(c["theme"], len(c["players"]), c["ours"], c["support"])
