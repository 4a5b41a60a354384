//! The study that is open, with what was found in it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use standout_market::{Conflicts, Findings, ItemSales, Likely, OfferFindings, SegmentIx, Study, analyse, likely};
use standout_store::{Access, Done, Edit, StoreError, StudyFile};
use standout_words::{Arg, Lang, say};

use crate::host::Host;
use crate::problem::{Problem, Reply};
use crate::requests::OfferIn;
use crate::scratch::Scratch;
use crate::settings::{Choice, Settings};
use crate::subject::{offer_of, segment_of};

/// What the study's thread holds.
pub(crate) struct Room {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) settings: Settings,
    open: Option<OpenStudy>,
    /// A file that came from outside the window and has not been asked for yet.
    pub(crate) handed: Option<PathBuf>,
}

/// Cells drawn over all completions that an edit may wait for: a hundredth of a second or two.
pub(crate) const AT_ONCE: usize = 2_000_000;

/// An open study. `study` and `findings` are what the file holds, read afresh after every change.
pub(crate) struct OpenStudy {
    pub(crate) file: StudyFile,
    pub(crate) study: Arc<Study>,
    pub(crate) findings: Arc<Findings>,
    /// What undecided segments most probably are, where that is found at once.
    pub(crate) likely: Vec<Option<Likely>>,
    pub(crate) conflicts: Conflicts,
    /// Sales by item, once they were asked for.
    pub(crate) items: Option<Arc<Vec<ItemSales>>>,
    pub(crate) revision: u64,
    pub(crate) sample: bool,
    pub(crate) saved_at: Option<i64>,
    /// Changes on trial.
    pub(crate) scratch: Scratch,
    /// Pairs of themes that a person said are not one; told no more until the study is closed.
    pub(crate) apart: BTreeSet<[String; 2]>,
}

impl Room {
    pub(crate) fn new(host: Arc<dyn Host>) -> Room {
        let settings = Settings::read(host.settings_folder());
        Room { host, settings, open: None, handed: None }
    }

    /// The language in force: the one chosen, else the system's, else English.
    pub(crate) fn lang(&self) -> Lang {
        match self.settings.language {
            Choice::Ru => Lang::Ru,
            Choice::En => Lang::En,
            Choice::System => self.host.system_language().and_then(|code| Lang::parse(&code)).unwrap_or(Lang::En),
        }
    }

    /// The problem of a code, in the language in force.
    pub(crate) fn problem(&self, code: &str, args: &[(&str, Arg)]) -> Problem {
        Problem::new(self.lang(), code, args)
    }

    /// What a request names is not in the study, or no longer.
    pub(crate) fn gone(&self) -> Problem {
        self.problem("no-cell", &[])
    }

    /// The segment that a request names.
    pub(crate) fn segment(&self, key: &str) -> Reply<SegmentIx> {
        segment_of(&self.open()?.study, key).ok_or_else(|| self.gone())
    }

    /// What was found of an own offer in a segment where it is sold; both named by a request.
    pub(crate) fn sold_there(&self, asked: &OfferIn) -> Reply<&OfferFindings> {
        let open = self.open()?;
        let offer = offer_of(&open.study, &asked.offer).ok_or_else(|| self.gone())?;
        let segment = self.segment(&asked.segment)?;
        let found = open.findings.offers.iter().find(|o| o.offer == offer && o.segment == segment);
        found.ok_or_else(|| self.problem("not-sold-there", &[]))
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    pub(crate) fn open(&self) -> Reply<&OpenStudy> {
        self.open.as_ref().ok_or_else(|| self.problem("no-study", &[]))
    }

    pub(crate) fn open_mut(&mut self) -> Reply<&mut OpenStudy> {
        let none = self.problem("no-study", &[]);
        self.open.as_mut().ok_or(none)
    }

    /// Makes a file the open study. The one before is closed only once the new one was read.
    pub(crate) fn enter(&mut self, file: StudyFile, sample: bool) -> Reply<()> {
        let lang = self.lang();
        let study = file.study().map_err(|e| stored(lang, &e))?;
        let findings = analyse(&study);
        self.settings.opened(file.path(), &study.name, sample);
        let open = OpenStudy {
            file,
            conflicts: Conflicts::of(&study, &findings),
            likely: likely(&study, &findings, AT_ONCE),
            items: None,
            study: Arc::new(study),
            findings: Arc::new(findings),
            revision: 1,
            sample,
            saved_at: None,
            scratch: Scratch::default(),
            apart: BTreeSet::new(),
        };
        self.open = Some(open);
        Ok(())
    }

    /// Opens a study file.
    pub(crate) fn open_file(&mut self, path: &Path) -> Reply<()> {
        let lang = self.lang();
        // Opening the open file again would find our own lock.
        if self.open.as_ref().is_some_and(|o| same_file(o.file.path(), path)) {
            return Ok(());
        }
        let file = StudyFile::open(path, Access::Write).map_err(|e| stored(lang, &e))?;
        let sample = self.settings.is_sample(file.path());
        self.enter(file, sample)
    }

    pub(crate) fn close(&mut self) {
        self.open = None;
    }

    /// Leaves one file behind after a second of rest.
    pub(crate) fn rest(&mut self) {
        if let Some(open) = &self.open {
            // A reader elsewhere can hold it up; the next rest tries again.
            let _ = open.file.rest();
        }
    }

    /// Applies edits as one step of undo and finds everything afresh.
    pub(crate) fn edit(&mut self, label: &str, edits: &[Edit]) -> Reply<Done> {
        self.change(|file| file.edit(label, edits))
    }

    /// Changes the file and finds everything afresh.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut StudyFile) -> Result<T, StoreError>) -> Reply<T> {
        let lang = self.lang();
        let open = self.open_mut()?;
        let done = change(&mut open.file).map_err(|e| stored(lang, &e))?;
        open.refresh().map_err(|e| stored(lang, &e))?;
        Ok(done)
    }
}

impl OpenStudy {
    /// Reads the file again after a change.
    pub(crate) fn refresh(&mut self) -> Result<(), StoreError> {
        let study = self.file.study()?;
        self.findings = Arc::new(analyse(&study));
        self.conflicts = Conflicts::of(&study, &self.findings);
        self.likely = likely(&study, &self.findings, AT_ONCE);
        self.items = None;
        self.study = Arc::new(study);
        self.revision += 1;
        self.saved_at = Some(now());
        Ok(())
    }
}

/// Seconds since 1970.
fn now() -> i64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs() as i64)
}

fn same_file(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

/// A refusal of the study file, in words.
pub(crate) fn stored(lang: Lang, error: &StoreError) -> Problem {
    let fields = error.fields();
    let args: Vec<(&str, Arg)> = fields
        .iter()
        .map(|(name, text)| match (*name, text.as_str()) {
            ("why", code) => ("why", Arg::Text(say(lang, &format!("read-only-{code}"), &[]))),
            ("apart", code) => ("apart", Arg::Text(say(lang, &format!("apart-{code}"), &[]))),
            ("thing", code) => ("thing", Arg::Text(say(lang, &format!("thing-{code}"), &[]))),
            (name, text) => (name, Arg::Text(text.to_owned())),
        })
        .collect();
    Problem::new(lang, error.code(), &args)
}
