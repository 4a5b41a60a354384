//! One catalogue in two languages: the same messages, the same variables in each.

use crate::{files_under, from_root, root, text};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

const CATALOGUE: &str = "src-tauri/words/catalogue";

/// Message (or message.attribute, or -term) to the variables that it names.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn inline(expression: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline(argument, found));
            arguments.named.iter().for_each(|argument| inline(&argument.value, found));
        }
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.named.iter().for_each(|argument| inline(&argument.value, found));
        }
        InlineExpression::Placeable { expression } => self::expression(expression, found),
        _ => {}
    }
}

fn expression(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(expression) => inline(expression, found),
        Expression::Select { selector, variants } => {
            inline(selector, found);
            variants.iter().for_each(|variant| pattern(&variant.value, found));
        }
    }
}

fn pattern(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            self::expression(expression, found);
        }
    }
}

fn variables(value: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    pattern(value, &mut found);
    found
}

/// The chapter's messages; the test fails where the parser did not understand a line.
fn chapter(path: &str, messages: &mut Messages) {
    let source = text(&root().join(path));
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    for entry in resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        for attribute in &attributes {
            messages.insert(format!("{name}.{}", attribute.id.name), variables(&attribute.value));
        }
        let named = value.as_ref().map(variables).unwrap_or_default();
        let kebab =
            name.trim_start_matches('-').chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        assert!(kebab, "{path}: {name} is not kebab-case");
        assert!(messages.insert(name.clone(), named).is_none(), "{path}: {name} stands twice in the catalogue");
    }
}

fn language(code: &str) -> (BTreeSet<String>, Messages) {
    let folder = format!("{CATALOGUE}/{code}");
    let mut chapters = BTreeSet::new();
    let mut messages = Messages::new();
    for file in files_under(&folder) {
        let path = from_root(&file);
        chapter(&path, &mut messages);
        chapters.insert(path[folder.len()..].to_owned());
    }
    (chapters, messages)
}

#[test]
fn both_languages_say_the_same() {
    let (russian_chapters, russian) = language("ru");
    let (english_chapters, english) = language("en");
    assert!(!russian.is_empty(), "the catalogue lies under {CATALOGUE}");
    assert_eq!(russian_chapters, english_chapters, "chapters");
    let names = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
    let missing: Vec<String> = names(&russian).symmetric_difference(&names(&english)).cloned().collect();
    assert!(missing.is_empty(), "in one language only: {missing:?}");
    for (name, variables) in &russian {
        assert_eq!(variables, &english[name], "{name}: both languages name the same variables");
    }
}
