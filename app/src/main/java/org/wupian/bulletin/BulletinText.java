package org.wupian.bulletin;

import java.util.List;

/// The words of a bulletin (通报正文): what the office edits before it issues.
///
/// @param opening the paragraph below whom it is sent to
public record BulletinText(String title, String opening, List<Section> sections) {

    /// A chapter, numbered 一、 when printed; left out when it has no text.
    ///
    /// @param code stable: `overview`, `areas`, `late`, `red`, `targets`, `decisions`, `demands`
    /// @param text one paragraph a line; a line that begins with （一）, 1. or （1） is a heading of
    ///   that level
    public record Section(String code, String heading, String text) {}

    public BulletinText {
        sections = List.copyOf(sections);
    }
}
