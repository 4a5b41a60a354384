//! Themes that are probably one are found, in both languages; what merely sounds alike is not.

use proptest::prelude::*;
use standout_words::alike_themes;

fn pairs(themes: &[&str]) -> Vec<(usize, usize)> {
    alike_themes(themes).into_iter().map(|found| (found.first, found.second)).collect()
}

#[test]
fn one_theme_in_other_words() {
    for pair in [
        ["Гарантия", "Гарантия 5 лет"],
        ["Надёжность", "Надежность и качество"],
        ["Быстрая доставка", "Доставляем быстро"],
        ["Доставка", "Доставляем"],
        ["Срок поставки", "Сроки поставок"],
        ["Собственное производство", "Производство своё, собственное"],
        ["Fast delivery", "Delivered fast"],
        ["Warranty", "Our warranties"],
        ["ＧＯＳＴ certified", "Gost certification"],
    ] {
        assert_eq!(pairs(&pair), [(0, 1)], "{pair:?}");
    }
}

#[test]
fn two_themes_stay_two() {
    for pair in [
        ["Цена", "Гарантия"],
        ["Срок службы", "Цена и скидки"],
        ["Безопасность", "Беспроцентная рассрочка"],
        ["Price", "Prize draw for clients"],
        ["и", "в"],
        ["5", "5"],
        ["", ""],
    ] {
        assert_eq!(pairs(&pair), [], "{pair:?}");
    }
}

#[test]
fn the_most_alike_come_first_with_what_they_share() {
    let themes = ["Срок поставки", "Цена", "Скорость поставки", "Сроки поставки"];
    let found = alike_themes(&themes);
    assert_eq!((found[0].first, found[0].second, found[0].alike), (0, 3, 1.0));
    assert_eq!(found[0].shared, ["срок", "поставки"]);
    let rest: Vec<_> = found[1..].iter().map(|f| (f.first, f.second)).collect();
    assert_eq!(rest, [(0, 2), (2, 3)]);
}

proptest! {
    #[test]
    fn any_text_is_taken_and_a_theme_is_alike_to_itself(themes in prop::collection::vec("\\PC{0,24}", 0..6)) {
        let list: Vec<&str> = themes.iter().map(String::as_str).collect();
        for found in alike_themes(&list) {
            prop_assert!(found.first < found.second && found.second < list.len());
            prop_assert!((0.5..=1.0).contains(&found.alike) && !found.shared.is_empty());
        }
        // A copy is wholly alike, unless nothing in it carries a theme.
        let doubled: Vec<&str> = list.iter().chain(&list).copied().collect();
        for found in alike_themes(&doubled).iter().filter(|found| found.second == found.first + list.len()) {
            prop_assert_eq!(found.alike, 1.0);
        }
    }
}
