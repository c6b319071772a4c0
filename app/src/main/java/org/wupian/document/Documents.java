package org.wupian.document;

import org.springframework.stereotype.Component;
import org.wupian.kernel.Mark;

/// Where every document begins that is written here (文件起草): each bears the installation's mark, if
/// it has one.
@Component
public class Documents {

    private final Mark mark;

    public Documents(Mark mark) {
        this.mark = mark;
    }

    /// An official document; its mark stands at the head of every page.
    public OfficialDocument official(OfficialHead head, String title) {
        return new OfficialDocument(head, title, mark);
    }

    /// A workbook; its mark stands above the notes of every sheet.
    public Workbook workbook() {
        return new Workbook(mark);
    }
}
