//! Folders that a program keeps in step with a server. Such programs copy the main file alone, at any moment,
//! so a study there keeps no write-ahead log beside it.

use std::path::Path;

/// Folder names by which the common ones are known, in lower case; a trailing `*` stands for any ending.
const NAMES: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("dropbox (*", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("onedrive - *", "OneDrive"),
    ("onedrive-*", "OneDrive"),
    ("yandex.disk", "Яндекс.Диск"),
    ("yandex.disk*", "Яндекс.Диск"),
    ("yandexdisk", "Яндекс.Диск"),
    ("яндекс.диск", "Яндекс.Диск"),
    ("яндекс диск", "Яндекс.Диск"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("googledrive-*", "Google Drive"),
    ("google диск", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("облако mail.ru", "Облако Mail.ru"),
    ("mail.ru cloud", "Облако Mail.ru"),
    ("cloud mail.ru", "Облако Mail.ru"),
    ("сбердиск", "СберДиск"),
    ("sberdisk", "СберДиск"),
    ("pcloud drive", "pCloud"),
    ("pclouddrive", "pCloud"),
    ("megasync", "MEGA"),
    ("box sync", "Box"),
    ("seafile", "Seafile"),
    ("synologydrive", "Synology Drive"),
];

/// What a synchronising program keeps at the top of its folder. (Dropbox's `.dropbox` there is a file; the
/// folder of that name in the home folder holds its settings and means nothing.)
const MARKS: &[(&str, bool, &str)] = &[(".dropbox", false, "Dropbox"), (".stfolder", true, "Syncthing")];

/// The synchronising program in whose folder a file lies, by the name people know it by.
pub fn sync_folder(path: &Path) -> Option<&'static str> {
    path.ancestors().skip(1).find_map(|folder| {
        let name = folder.file_name()?.to_string_lossy().to_lowercase();
        by_name(&name).or_else(|| {
            let mark = MARKS.iter().find(|(mark, is_folder, _)| {
                let mark = folder.join(mark);
                if *is_folder { mark.is_dir() } else { mark.is_file() }
            });
            mark.map(|(_, _, program)| *program)
        })
    })
}

fn by_name(name: &str) -> Option<&'static str> {
    let found = NAMES.iter().find(|(known, _)| match known.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == *known,
    });
    found.map(|(_, program)| *program)
}
