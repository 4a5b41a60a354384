//! One writer at a time; whoever cannot write is told why; the file is the user's alone.

use std::path::PathBuf;

use standout_store::{Access, Edit, ReadOnly, StoreError, StudyFile, sync_folder};

use crate::support::{Bench, roubles};

fn name(name: &str) -> Vec<Edit> {
    vec![Edit::StudyName(name.to_owned())]
}

#[test]
fn the_second_to_open_reads_and_knows_why() {
    let bench = Bench::new();
    let mut first = bench.create();
    let mut second = bench.open();
    assert_eq!(second.read_only(), Some(ReadOnly::OpenElsewhere));
    let error = second.edit("", &name("Второй")).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly(ReadOnly::OpenElsewhere)));
    assert!(second.undo().is_err() && second.import_ledger(&Default::default()).is_err());
    // It sees what the first one saves.
    first.edit("", &name("Первый")).unwrap();
    assert_eq!(second.study().unwrap().name, "Первый");
    drop(first);
    let mut third = bench.open();
    assert_eq!(third.read_only(), None);
    third.edit("", &name("Третий")).unwrap();
}

#[test]
fn reading_takes_no_lock() {
    let bench = Bench::new();
    drop(bench.create());
    let reader = StudyFile::open(&bench.path(), Access::Read).unwrap();
    assert_eq!(reader.read_only(), Some(ReadOnly::Asked));
    assert_eq!(reader.study().unwrap().name, "Площадки");
    assert_eq!(bench.open().read_only(), None);
    drop(reader);
    let files = std::fs::read_dir(bench.folder.path()).unwrap().count();
    assert_eq!(files, 1, "a reader leaves nothing behind");
}

#[test]
fn one_file_remains_after_closing_and_it_is_private() {
    let bench = Bench::new();
    let mut file = bench.create();
    file.edit("", &name("Горки")).unwrap();
    let files = || std::fs::read_dir(bench.folder.path()).unwrap().count();
    assert!(files() > 1, "the log and the lock are beside it");
    drop(file);
    assert_eq!(files(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(bench.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_lock_that_a_crash_left_behind_stops_nobody() {
    let bench = Bench::new();
    drop(bench.create());
    let mut lock = bench.path().into_os_string();
    lock.push(".lock");
    std::fs::write(&lock, "").unwrap();
    assert_eq!(bench.open().read_only(), None);
    assert!(!PathBuf::from(lock).exists());
}

#[test]
fn a_new_study_overwrites_nothing() {
    let bench = Bench::new();
    std::fs::write(bench.path(), "другое").unwrap();
    let error = StudyFile::create(&bench.path(), "a", &roubles()).err().unwrap();
    assert!(matches!(error, StoreError::AlreadyExists(_)));
    assert_eq!(std::fs::read_to_string(bench.path()).unwrap(), "другое");
}

#[cfg(unix)]
#[test]
fn a_second_name_makes_it_read_only() {
    let bench = Bench::new();
    drop(bench.create());
    let other = bench.folder.path().join("b.standout");
    std::fs::hard_link(bench.path(), &other).unwrap();
    assert_eq!(bench.open().read_only(), Some(ReadOnly::SecondName));
    std::fs::remove_file(other).unwrap();
    // A symbolic link leads to the same file and the same lock.
    let link = bench.folder.path().join("c.standout");
    std::os::unix::fs::symlink(bench.path(), &link).unwrap();
    let _first = StudyFile::open(&link, Access::Write).unwrap();
    assert_eq!(bench.open().read_only(), Some(ReadOnly::OpenElsewhere));
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_opens_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    drop(bench.create());
    let permissions = std::fs::Permissions::from_mode(0o400);
    std::fs::set_permissions(bench.path(), permissions).unwrap();
    let file = bench.open();
    assert_eq!(file.read_only(), Some(ReadOnly::FileNotWritable));
    assert_eq!(file.study().unwrap().name, "Площадки");
}

#[test]
fn a_folder_kept_in_step_with_a_server_gets_no_log() {
    let bench = Bench::new();
    for (folder, program) in [
        ("Dropbox", "Dropbox"),
        ("OneDrive - ООО Ромашка", "OneDrive"),
        ("Yandex.Disk", "Яндекс.Диск"),
        ("Яндекс.Диск", "Яндекс.Диск"),
        ("GoogleDrive-a@b.ru", "Google Drive"),
        ("com~apple~CloudDocs", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
    ] {
        let folder = bench.folder.path().join(folder).join("Отчёты");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("a.standout");
        let mut file = StudyFile::create(&path, "a", &roubles()).unwrap();
        assert_eq!(file.sync_folder(), Some(program));
        file.edit("", &name("Горки")).unwrap();
        let log = folder.join("a.standout-wal");
        assert!(!log.exists(), "{program}");
        // A copy of the one file, as such a program makes it, holds the edit.
        let copy = bench.path();
        std::fs::copy(&path, &copy).unwrap();
        let copied = StudyFile::open(&copy, Access::Read).unwrap();
        assert_eq!(copied.study().unwrap().name, "Горки");
        drop(copied);
        std::fs::remove_file(copy).unwrap();
    }
    assert_eq!(sync_folder(&bench.path()), None);
    let syncthing = bench.folder.path().join("общее");
    std::fs::create_dir_all(syncthing.join(".stfolder")).unwrap();
    assert_eq!(sync_folder(&syncthing.join("a.standout")), Some("Syncthing"));
}

#[test]
fn a_copy_holds_what_was_saved_and_is_a_study_of_its_own() {
    let bench = Bench::new();
    let mut file = bench.create();
    file.edit("", &name("Горки")).unwrap();
    let copy = bench.folder.path().join("copy.standout");
    file.save_copy(&copy).unwrap();
    file.edit("", &name("Качели")).unwrap();
    assert!(matches!(file.save_copy(&copy), Err(StoreError::AlreadyExists(_))));
    let mut copied = StudyFile::open(&copy, Access::Write).unwrap();
    assert_eq!(copied.study().unwrap().name, "Горки");
    copied.undo().unwrap();
    assert_eq!(copied.study().unwrap().name, "Площадки");
}
