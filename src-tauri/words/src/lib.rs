//! The catalogue in Russian and English, number formats, header synonyms, the workbook's names.
