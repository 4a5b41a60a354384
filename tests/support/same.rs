//! Two JSON values, one worked out a second way.

use serde_json::Value;

/// Where `found` says otherwise than `expected`, key by key: keys that only `found` has are more than was worked out.
/// Numbers may differ by rounding: 1e-6 of their size (the goldens keep nine decimals).
pub fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let mut all = Vec::new();
    compare(expected, found, String::new(), &mut all);
    all
}

fn compare(expected: &Value, found: &Value, at: String, all: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                match found.get(key) {
                    Some(other) => compare(value, other, format!("{at}/{key}"), all),
                    None => all.push(format!("{at}/{key} is missing")),
                }
            }
        }
        (Value::Array(expected), Value::Array(found)) => {
            if expected.len() != found.len() {
                all.push(format!("{at}: {} expected, {} found", expected.len(), found.len()));
            }
            for (n, (value, other)) in expected.iter().zip(found).enumerate() {
                let name = value.get("name").or_else(|| value.get("theme")).and_then(Value::as_str);
                compare(value, other, format!("{at}/{}", name.map_or(n.to_string(), str::to_owned)), all);
            }
        }
        (Value::Number(expected), Value::Number(found)) => {
            let (a, b) = (expected.as_f64().unwrap_or(f64::NAN), found.as_f64().unwrap_or(f64::NAN));
            if (a - b).abs() > 1e-6 * a.abs().max(1e-3) {
                all.push(format!("{at}: {a} expected, {b} found"));
            }
        }
        (expected, found) if expected == found => {}
        (expected, found) => all.push(format!("{at}: {expected} expected, {found} found")),
    }
}
