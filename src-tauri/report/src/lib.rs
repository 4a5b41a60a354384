//! Findings and drawings become a workbook.
