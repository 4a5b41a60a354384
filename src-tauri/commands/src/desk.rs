//! Where commands arrive. One thread owns the open study; commands reach it in order, and a long one that does not
//! need the study any more (a report) goes on elsewhere.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use tokio::sync::oneshot;

use crate::host::Host;
use crate::list;
use crate::problem::{Problem, Reply};
use crate::requests::TaskOf;
use crate::room::Room;

/// After so long without a command the study file is tidied into one file.
const REST: Duration = Duration::from_secs(1);

/// The door to the commands; cheap to share. The study is closed when the last clone is dropped.
#[derive(Clone)]
pub struct Desk {
    jobs: mpsc::Sender<Job>,
    tasks: Arc<Tasks>,
}

struct Job {
    name: String,
    payload: Value,
    reply: oneshot::Sender<Result<Outcome, Problem>>,
}

/// What a handler may give back: the reply, or work that goes on off the study's thread and then gives it.
pub(crate) enum Turn<T> {
    Now(T),
    Later(Box<dyn FnOnce() -> Reply<T> + Send>),
}

impl<T> From<T> for Turn<T> {
    fn from(reply: T) -> Self {
        Turn::Now(reply)
    }
}

/// A reply as JSON, or the work that gives it.
pub(crate) type Outcome = Turn<Value>;

impl Outcome {
    pub(crate) fn of<T: Serialize + 'static>(name: &'static str, turn: impl Into<Turn<T>>) -> Reply<Outcome> {
        let json = move |reply: T| serde_json::to_value(reply).map_err(|why| Problem::malformed(name, &why));
        Ok(match turn.into() {
            Turn::Now(reply) => Turn::Now(json(reply)?),
            Turn::Later(work) => Turn::Later(Box::new(move || json(work()?))),
        })
    }
}

/// Long commands under way, by the name that their caller gave them.
#[derive(Default)]
pub(crate) struct Tasks {
    cancelled: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

/// A long command's flag; forgotten when the command ends.
pub(crate) struct Task {
    pub(crate) name: String,
    flag: Arc<AtomicBool>,
    tasks: Arc<Tasks>,
}

impl Tasks {
    pub(crate) fn begin(self: &Arc<Self>, name: &str) -> Task {
        let flag = Arc::new(AtomicBool::new(false));
        let mut cancelled = self.cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        cancelled.insert(name.to_owned(), Arc::clone(&flag));
        Task { name: name.to_owned(), flag, tasks: Arc::clone(self) }
    }

    fn cancel(&self, name: &str) {
        let cancelled = self.cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(flag) = cancelled.get(name) {
            flag.store(true, Ordering::Relaxed);
        }
    }
}

impl Task {
    pub(crate) fn cancelled(&self) -> bool {
        self.flag.load(Ordering::Relaxed)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        let mut cancelled = self.tasks.cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        cancelled.remove(&self.name);
    }
}

/// What a handler is given besides the room and its request.
pub(crate) struct Context {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) tasks: Arc<Tasks>,
}

impl Desk {
    /// Opens the desk of a program.
    pub fn new(host: Arc<dyn Host>) -> Desk {
        let (jobs, queue) = mpsc::channel();
        let tasks = Arc::new(Tasks::default());
        let context = Context { host, tasks: Arc::clone(&tasks) };
        thread::spawn(move || work(&queue, &context));
        Desk { jobs, tasks }
    }

    /// Runs a command of the list: its payload and its reply are JSON.
    ///
    /// # Errors
    /// The command's refusal, in words; nothing was changed.
    pub async fn call(&self, name: &str, payload: Value) -> Reply<Value> {
        match self.send(name, payload)?.await {
            Ok(Ok(Turn::Now(reply))) => Ok(reply),
            Ok(Ok(Turn::Later(work))) => match tokio::task::spawn_blocking(work).await {
                Ok(reply) => reply,
                Err(_) => Err(broken(name)),
            },
            Ok(Err(problem)) => Err(problem),
            Err(_) => Err(broken(name)),
        }
    }

    /// The same for a caller without a runtime: waits for the reply.
    ///
    /// # Errors
    /// As [`Desk::call`].
    pub fn call_and_wait(&self, name: &str, payload: Value) -> Reply<Value> {
        match self.send(name, payload)?.blocking_recv() {
            Ok(Ok(Turn::Now(reply))) => Ok(reply),
            Ok(Ok(Turn::Later(work))) => work(),
            Ok(Err(problem)) => Err(problem),
            Err(_) => Err(broken(name)),
        }
    }

    fn send(&self, name: &str, payload: Value) -> Reply<oneshot::Receiver<Result<Outcome, Problem>>> {
        let (reply, receiver) = oneshot::channel();
        if name == "cancel" {
            // Never queued: the command to be cancelled may hold the study's thread.
            let request: TaskOf = serde_json::from_value(payload).map_err(|why| Problem::malformed(name, &why))?;
            self.tasks.cancel(&request.task);
            let _ = reply.send(Ok(Turn::Now(Value::Object(serde_json::Map::new()))));
            return Ok(receiver);
        }
        let job = Job { name: name.to_owned(), payload, reply };
        self.jobs.send(job).map_err(|_| broken(name))?;
        Ok(receiver)
    }
}

/// A mistake of ours: the command neither answered nor refused. The study was rolled back with its transaction.
fn broken(name: &str) -> Problem {
    Problem { code: "broken".to_owned(), message: format!("{name}: the command ended without an answer") }
}

fn work(queue: &mpsc::Receiver<Job>, context: &Context) {
    let mut room = Room::new(Arc::clone(&context.host));
    let mut rested = true;
    loop {
        match queue.recv_timeout(REST) {
            Ok(Job { name, payload, reply }) => {
                rested = false;
                let run = AssertUnwindSafe(|| list::dispatch(&mut room, &name, payload, context));
                let outcome = catch_unwind(run).unwrap_or_else(|_| Err(broken(&name)));
                // The caller may have gone; what was done stays done.
                let _ = reply.send(outcome);
            }
            Err(mpsc::RecvTimeoutError::Timeout) if !rested => {
                room.rest();
                rested = true;
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// What a reply type holds that is a type of its own for the window: itself, or what may be absent or listed.
pub(crate) trait Inner {
    type Of;
}

macro_rules! inner {
    ($($type:ty),+ $(,)?) => { $(impl Inner for $type { type Of = $type; })+ };
}

inner! {
    crate::requests::Nothing, crate::views::Block, crate::views::CellDetail, crate::views::Changed,
    crate::views::DeskView, crate::views::DrawingView, crate::views::EditReply, crate::views::GrowthView, crate::views::SeasonsView, crate::views::Handed,
    crate::views::ImportReply,
    crate::views::Joinable, crate::views::Merging, crate::views::Removal,
    crate::views::LabelsView, crate::views::LedgerPreview, crate::views::MatrixReply, crate::views::MethodReply,
    crate::views::MethodView, crate::views::MissingView,
    crate::views::BesideView, crate::views::ClonesView, crate::views::OfferDetail, crate::views::PricesView, crate::views::OrdersView, crate::views::RevenueTable, crate::views::RulesView,
    crate::views::ShareHelp, crate::views::SheetView,
    crate::views::StudyView, crate::views::ClaimSetsView, crate::views::WhiteSpaceView, crate::views::SupposeReply,
    crate::views::WhatIfView, crate::views::WhyView, crate::views::Written, crate::views::BatchView,
}

impl<T: Inner> Inner for Option<T> {
    type Of = T::Of;
}

impl<T: Inner> Inner for Vec<T> {
    type Of = T::Of;
}

impl Inner for String {
    // A plain string has no file of its own; the empty request stands in for it.
    type Of = crate::requests::Nothing;
}
