package org.wupian.document;

import java.time.LocalDate;

/// What an official document begins with (版头).
public sealed interface OfficialHead {

    /// The red head of a document with a number (红头): authority, `驻政办〔2026〕6号`, red rule.
    ///
    /// @param authority as it is printed: 某市人民政府文件
    record Numbered(String authority, String number) implements OfficialHead {}

    /// The head of a bulletin (简报、通报): name, 第6期, authority and date, red rule.
    ///
    /// @param name as it is printed: 金融工作通报
    /// @param issue counted within the year, from 1
    record Bulletin(String name, int issue, String authority, LocalDate date)
            implements OfficialHead {}
}
