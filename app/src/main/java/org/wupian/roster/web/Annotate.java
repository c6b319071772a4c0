package org.wupian.roster.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wupian.document.UploadedFiles;
import org.wupian.document.table.AnnotatedWorkbook;
import org.wupian.document.table.CellProblem;
import org.wupian.document.table.Streamed;
import org.wupian.document.table.TableFile;
import org.wupian.document.table.Tables;
import org.wupian.kernel.Mark;
import org.wupian.kernel.NotFound;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.RowOutcome;
import org.wupian.roster.RowProblem;
import org.wupian.ui.Download;
import org.wupian.ui.Text;

/// Gives the sender the file back with what is wrong marked in its cells (问题反馈表).
@Component
class Annotate {

    private static final int PAGE = 5000;

    private final Imports imports;
    private final UploadedFiles files;
    private final Mark mark;

    Annotate(Imports imports, UploadedFiles files, Mark mark) {
        this.imports = imports;
        this.files = files;
        this.mark = mark;
    }

    Download workbook(ListImport it) {
        List<CellProblem> problems = problems(it);
        String name = it.fileName().replaceAll("\\.\\w{1,5}$", "");
        return new Download(
                Text.t("roster.annotated.file", name) + ".xlsx",
                Download.XLSX,
                out -> {
                    if (!(Tables.open(files.path(it.sha256()), it.fileName())
                            instanceof Tables.Opening.Opened opened)) {
                        throw new NotFound("annotated of " + it.subject());
                    }
                    try (TableFile file = opened.file()) {
                        if (new AnnotatedWorkbook(mark).write(file, problems, out)
                                instanceof Streamed.Broken) {
                            throw new IOException(it.subject() + " cannot be read again");
                        }
                    }
                });
    }

    private List<CellProblem> problems(ListImport it) {
        Map<String, Integer> sheets = new HashMap<>();
        it.sheets().forEach(sheet -> sheets.putIfAbsent(sheet.name(), sheet.index()));
        List<CellProblem> problems = new ArrayList<>();
        int after = 0;
        List<ImportedRow> rows;
        do {
            rows = imports.rows(it.id(), null, true, after, PAGE);
            for (ImportedRow row : rows) {
                int sheet = sheets.getOrDefault(row.sheet(), 0);
                row.problems().forEach(problem -> problems.add(of(it, sheet, row, problem)));
                if (row.outcome() == RowOutcome.REVIEW && !row.reasons().isEmpty()) {
                    String why =
                            String.join(
                                    Text.t("roster.join"),
                                    row.reasons().stream().map(reason -> reason.text()).toList());
                    problems.add(
                            new CellProblem(sheet, row.line(), column(it, sheet, "name"), why));
                }
                after = row.row();
            }
        } while (rows.size() == PAGE);
        return problems;
    }

    private static CellProblem of(ListImport it, int sheet, ImportedRow row, RowProblem problem) {
        int column =
                problem.column().isEmpty()
                        ? column(it, sheet, "name")
                        : heads(it, sheet).stream()
                                .filter(head -> head.letter().equals(problem.column()))
                                .findFirst()
                                .map(ReadSheet.Head::index)
                                .orElse(0);
        return new CellProblem(sheet, row.line(), column, problem.text());
    }

    private static int column(ListImport it, int sheet, String code) {
        return it.sheets().stream()
                .filter(read -> read.index() == sheet)
                .findFirst()
                .map(read -> read.mapping().getOrDefault(code, 0))
                .orElse(0);
    }

    private static List<ReadSheet.Head> heads(ListImport it, int sheet) {
        return it.sheets().stream()
                .filter(read -> read.index() == sheet)
                .findFirst()
                .map(ReadSheet::heads)
                .orElse(List.of());
    }
}
