//! A thing as a row of the journal has it.

use serde_json::{Map, Value as Json};
use standout_market::{
    Better, Claim, ClaimAbout, Function, FunctionIx, FunctionKind, Id, Offer, OfferIx, Player, PlayerIx, Segment,
    SegmentIx, Study,
};

use crate::edit::Thing;
use crate::error::StoreError;
use crate::rows::Word;

/// A thing as it was. What it speaks of is looked up in the study as it is now; where that has gone it is nothing, and
/// a place beyond the list where there must be one.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// A company.
    Player(Player),
    /// A kind of clients, or (of key 0) the market as a whole; without its volume and growth, which are cells.
    Segment(Segment),
    /// A product or service.
    Offer(Offer),
    /// What offers can do or have.
    Function(Function),
    /// A claimed advantage, without its source, which stands beside it.
    Claim(Claim),
}

impl Held {
    pub(super) fn of(study: &Study, thing: Thing, row: &Map<String, Json>) -> Result<Held, StoreError> {
        let row = Row(row);
        let place = |name, find: &dyn Fn(Id) -> Option<usize>| row.id(name).and_then(find);
        let players = |id| study.players.iter().position(|p| p.id == id);
        let player = || PlayerIx(place("player", &players).unwrap_or(study.players.len()));
        Ok(match thing {
            Thing::Player => Held::Player(Player {
                id: row.key(),
                name: row.text("name"),
                own: row.yes("own"),
                website: row.text("website"),
                note: row.text("note"),
            }),
            Thing::Segment => Held::Segment(Segment {
                id: row.key(),
                name: row.text("name"),
                volume: None,
                volume_year: row.id("volume_year").and_then(|year| i16::try_from(year).ok()),
                growth: None,
                definition: row.text("definition"),
                listed_are_largest: row.yes("listed_are_largest"),
                note: row.text("note"),
            }),
            Thing::Offer => Held::Offer(Offer {
                id: row.key(),
                player: player(),
                name: row.text("name"),
                category: row.text("category"),
                unit: row.text("unit"),
                note: row.text("note"),
            }),
            Thing::Function => Held::Function(Function {
                id: row.key(),
                name: row.text("name"),
                group: row.text("heading"),
                kind: match row.text("kind").as_str() {
                    "level" => FunctionKind::Level,
                    _ => FunctionKind::Number { unit: row.text("unit"), better: Better::of_word(&row.text("better"))? },
                },
                note: row.text("note"),
            }),
            Thing::Claim => Held::Claim(Claim {
                id: row.key(),
                player: player(),
                words: row.text("words"),
                theme: row.text("theme"),
                kind: row.word("kind")?,
                about: match row.yes("about_price") {
                    true => Some(ClaimAbout::Price),
                    false => place("function", &|id| study.functions.iter().position(|f| f.id == id))
                        .map(|ix| ClaimAbout::Function(FunctionIx(ix))),
                },
                offer: place("offer", &|id| study.offers.iter().position(|o| o.id == id)).map(OfferIx),
                segment: place("segment", &|id| study.segments.iter().position(|s| s.id == id)).map(SegmentIx),
                proof: row.text("proof"),
                note: row.text("note"),
                source: None,
            }),
            // A source is told with the cells it stands at.
            Thing::Source => return Err(StoreError::WrongKind),
        })
    }
}

/// A row of the journal; a column that it lacks is empty.
struct Row<'a>(&'a Map<String, Json>);

impl Row<'_> {
    fn id(&self, name: &str) -> Option<Id> {
        self.0.get(name).and_then(Json::as_i64)
    }

    fn key(&self) -> Id {
        self.id("id").unwrap_or_default()
    }

    fn text(&self, name: &str) -> String {
        self.0.get(name).and_then(Json::as_str).unwrap_or_default().to_owned()
    }

    fn yes(&self, name: &str) -> bool {
        self.id(name) == Some(1)
    }

    fn word<W: Word>(&self, name: &str) -> Result<Option<W>, StoreError> {
        self.0.get(name).and_then(Json::as_str).map(W::of_word).transpose()
    }
}
