//! The matrix workbook's own names: sheets, fixed columns, keys of the Study sheet, and the words of its cells.
//!
//! English names are the contract; Russian ones are accepted when reading and written in a Russian template. They are
//! not in the Fluent catalogue because a file that was written once must stay readable: these names never change.

use standout_market::{Better, ClaimKind, FunctionKind, Level, MappingKind, Reach, Reliability};

use crate::Lang;

/// The hidden sheet on which our own workbook of rows to be mended says which of its columns is what, a role and a
/// heading a row: what was recognised of the whole file cannot always be recognised of some of its rows.
pub const ROLES_SHEET: &str = "Standout, roles";

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$vdoc:meta])* $variant:ident = $en:literal, $ru:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $type { $($(#[$vdoc])* $variant),+ }

        impl $type {
            /// All of them, in the contract's order.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// Its name in a language; the English one is the contract.
            pub fn name(self, lang: Lang) -> &'static str {
                match (self, lang) {
                    $(($type::$variant, Lang::En) => $en, ($type::$variant, Lang::Ru) => $ru,)+
                }
            }

            /// The one that a name means, in either language; letter case and outer spaces do not count.
            pub fn of(name: &str) -> Option<$type> {
                let name = fold(name);
                Self::ALL.iter().copied().find(|x| Lang::ALL.iter().any(|&l| fold(x.name(l)) == name))
            }
        }
    };
}

/// Names are compared without regard to letter case, outer spaces, no-break spaces and ё.
pub fn fold(name: &str) -> String {
    name.replace(['\u{a0}', '\u{202f}'], " ").trim().to_lowercase().replace('ё', "е")
}

named! {
    /// A sheet of the matrix workbook.
    Sheet {
        /// Key and value of the study as a whole.
        Study = "Study", "Исследование";
        /// The companies.
        Players = "Players", "Игроки";
        /// The kinds of clients.
        Segments = "Segments", "Сегменты";
        /// What they sell.
        Offers = "Offers", "Предложения";
        /// What offers can do or have.
        Functions = "Functions", "Функции";
        /// Function x offer.
        Levels = "Levels", "Уровни";
        /// Function x segment.
        Importance = "Importance", "Важность";
        /// Player x segment.
        Shares = "Shares", "Доли";
        /// Offer x segment.
        Prices = "Prices", "Цены";
        /// Player or offer x segment.
        Reach = "Reach", "Охват";
        /// What the players claim.
        Claims = "Claims", "Обещания";
        /// Where facts come from.
        Sources = "Sources", "Источники";
        /// The ledger's own names.
        Mapping = "Mapping", "Соответствия";
    }
}

named! {
    /// A fixed column of the matrix workbook.
    Column {
        /// Study.
        Key = "Key", "Ключ";
        /// Study.
        Value = "Value", "Значение";
        /// Players, Segments, and of a mapping.
        Name = "Name", "Название";
        /// Players: yes marks our own company.
        Own = "Own", "Мы";
        /// Players.
        Website = "Website", "Сайт";
        /// Everywhere.
        Note = "Note", "Примечание";
        /// Segments.
        MarketVolume = "Market volume", "Объём рынка";
        /// Segments.
        UnitOfVolume = "Unit of volume", "Единица объёма";
        /// Segments.
        VolumeYear = "Volume year", "Год объёма";
        /// Segments.
        MarketGrowth = "Market growth %", "Рост рынка %";
        /// Segments.
        MarketDefinition = "Market definition", "Определение рынка";
        /// Segments.
        ListedAreLargest = "Players list the largest", "Перечислены крупнейшие";
        /// Offers, Shares, Claims; the first column of Reach.
        Player = "Player", "Игрок";
        /// Offers, Claims.
        Offer = "Offer", "Предложение";
        /// Offers.
        Category = "Category", "Категория";
        /// Offers.
        Price = "Price", "Цена";
        /// Offers, Functions, Prices.
        Unit = "Unit", "Единица";
        /// Functions, Levels, Importance, Claims.
        Function = "Function", "Функция";
        /// Functions.
        Group = "Group", "Группа";
        /// Functions, Shares, Claims, Mapping.
        Kind = "Kind", "Вид";
        /// Functions.
        Better = "Better", "Лучше";
        /// Shares: of the whole market.
        Total = "Total", "Всего";
        /// Prices: the first column.
        PlayerOffer = "Player / Offer", "Игрок / Предложение";
        /// Reach: the first column.
        PlayerOrOffer = "Player or Player / Offer", "Игрок или Игрок / Предложение";
        /// Claims.
        Claim = "Claim", "Обещание";
        /// Claims.
        Theme = "Theme", "Тема";
        /// Claims.
        Segment = "Segment", "Сегмент";
        /// Claims.
        Proof = "Proof", "Доказательство";
        /// Sources.
        Sheet = "Sheet", "Лист";
        /// Sources.
        Row = "Row", "Строка";
        /// Sources.
        Column = "Column", "Столбец";
        /// Sources.
        Source = "Source", "Источник";
        /// Sources.
        Reliability = "Reliability", "Надёжность";
        /// Sources.
        AsOf = "As of", "На дату";
        /// Mapping.
        LedgerValue = "Ledger value", "Значение в продажах";
    }
}

named! {
    /// A key of the Study sheet that is not a value of the method profile.
    StudyKey {
        /// What the study is called.
        Name = "name", "название";
        /// ISO 4217 code.
        Currency = "currency", "валюта";
        /// Price growth a year.
        PriceGrowth = "price growth %", "рост цен %";
        /// Volume of the whole market a year.
        MarketVolume = "market volume", "объём рынка";
        /// Unit of that volume.
        UnitOfVolume = "unit of volume", "единица объёма";
        /// Growth of the whole market a year.
        MarketGrowth = "market growth %", "рост рынка %";
        /// Whether the players listed are the largest.
        ListedAreLargest = "players list the largest", "перечислены крупнейшие";
    }
}

named! {
    /// Yes or no, where a cell asks that.
    YesNo {
        /// Yes.
        Yes = "yes", "да";
        /// No.
        No = "no", "нет";
    }
}

named! {
    /// Which share a row of Shares holds.
    ShareKind {
        /// By value.
        Value = "value", "стоимость";
        /// By volume.
        Volume = "volume", "количество";
    }
}

/// A word of a cell for a value of the domain, in a language. `of_word` reads both languages and common signs.
pub trait Word: Sized + Copy + 'static {
    /// All values with `(value, English, Russian, other words that mean it)`.
    const WORDS: &'static [(Self, &'static str, &'static str, &'static [&'static str])];
    /// Whether two values are the same one.
    fn same(self, other: Self) -> bool;

    /// The word for it.
    fn word(self, lang: Lang) -> &'static str {
        Self::WORDS.iter().find(|w| w.0.same(self)).map_or("", |w| match lang {
            Lang::En => w.1,
            Lang::Ru => w.2,
        })
    }

    /// What a word means.
    fn of_word(word: &str) -> Option<Self> {
        let word = fold(word);
        Self::WORDS.iter().find(|w| fold(w.1) == word || fold(w.2) == word || w.3.contains(&word.as_str())).map(|w| w.0)
    }
}

macro_rules! words {
    ($type:ty: $($value:expr, $en:literal, $ru:literal, [$($other:literal),*];)+) => {
        impl Word for $type {
            const WORDS: &'static [(Self, &'static str, &'static str, &'static [&'static str])] =
                &[$(($value, $en, $ru, &[$($other),*])),+];
            fn same(self, other: Self) -> bool {
                self == other
            }
        }
    };
}

words! { Level:
    Level::Full, "yes", "да", ["+", "есть", "●", "y", "full", "полностью", "имеется", "true", "истина", "✓", "✔", "v"];
    Level::Partial, "partial", "частично", ["±", "+/-", "+-", "◐", "partly", "partially", "отчасти", "частичное", "частичная"];
    Level::Absent, "no", "нет", ["-", "−", "–", "—", "○", "n", "none", "absent", "отсутствует", "не имеется", "false", "ложь", "✗"];
}
words! { Reach:
    Reach::Core, "core", "основной", ["ядро", "главный", "основное"];
    Reach::Also, "also", "тоже", ["также", "да", "yes", "+"];
    Reach::No, "no", "нет", ["-", "−", "–", "—"];
}
words! { ClaimKind:
    ClaimKind::Has, "has", "есть", ["имеет"];
    ClaimKind::Best, "best", "лучший", ["лучшее", "лучше всех", "лучшая"];
    ClaimKind::Only, "only", "единственный", ["только", "только мы", "единственная"];
    ClaimKind::Cheapest, "cheapest", "дешевле всех", ["самый дешевый", "самые низкие цены"];
}
words! { Reliability:
    Reliability::Measured, "measured", "измерено", [];
    Reliability::Document, "document", "документ", [];
    Reliability::Public, "public", "публично", ["открытый источник"];
    Reliability::Client, "client", "клиент", [];
    Reliability::OwnWord, "own word", "с их слов", ["со слов", "собственное слово"];
    Reliability::Opinion, "opinion", "мнение", [];
}
words! { Better:
    Better::Higher, "higher", "больше", ["выше"];
    Better::Lower, "lower", "меньше", ["ниже"];
}
words! { MappingKind:
    MappingKind::Segment, "segment", "сегмент", [];
    MappingKind::Offer, "offer", "предложение", [];
    MappingKind::Channel, "channel", "канал", [];
}

/// The word for a function's kind: `level` or `number`.
pub fn function_kind_word(kind: &FunctionKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (FunctionKind::Level, Lang::En) => "level",
        (FunctionKind::Level, Lang::Ru) => "уровень",
        (FunctionKind::Number { .. }, Lang::En) => "number",
        (FunctionKind::Number { .. }, Lang::Ru) => "число",
    }
}

/// Whether a function's kind is a number (`Some(true)`), a level (`Some(false)`), or the word means neither.
pub fn is_number_kind(word: &str) -> Option<bool> {
    match fold(word).as_str() {
        "number" | "число" => Some(true),
        "level" | "уровень" => Some(false),
        _ => None,
    }
}

/// How an unknown cell is written where empty would not be seen.
pub const UNKNOWN: &str = "?";

/// Whether a word says that nothing is known; what Excel shows for a value it has not got is one.
pub fn is_unknown_word(word: &str) -> bool {
    const WORDS: [&str; 12] =
        [UNKNOWN, "??", "н/д", "нд", "н.д.", "нет данных", "неизвестно", "#н/д", "unknown", "n/a", "no data", "#n/a"];
    WORDS.contains(&fold(word).as_str())
}

/// The Function column of a claim that is about the price.
pub fn price_word(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Price",
        Lang::Ru => "Цена",
    }
}
