package org.wupian.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Month;
import org.wupian.supervision.Report;
import org.wupian.supervision.SheetProblem;
import org.wupian.supervision.SheetResult;
import org.wupian.supervision.SheetUpload;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// Reporting by workbook: download, upload, preview, apply.
///
/// @param upload what was uploaded, null before
public record SheetPage(Month month, @Nullable SheetUpload upload, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/months/%s/workbook".formatted(month.month());
    }

    /// What becomes of the row, in a few words.
    public static String word(SheetResult result) {
        String key =
                switch (result) {
                    case SheetResult.Changed _ -> "changed";
                    case SheetResult.Unchanged _ -> "unchanged";
                    case SheetResult.Stale _ -> "stale";
                    case SheetResult.Locked _ -> "locked";
                    case SheetResult.Wrong _ -> "wrong";
                };
        return Text.t("supervision.sheet." + key);
    }

    public static String colour(SheetResult result) {
        return switch (result) {
            case SheetResult.Changed _ -> "green";
            case SheetResult.Unchanged _ -> "grey";
            case SheetResult.Stale _, SheetResult.Locked _ -> "amber";
            case SheetResult.Wrong _ -> "red";
        };
    }

    public static List<SheetProblem> problems(SheetResult result) {
        return result instanceof SheetResult.Wrong it ? it.problems() : List.of();
    }

    /// The report the row is about, null when none was found.
    public static @Nullable Report report(SheetResult result) {
        return switch (result) {
            case SheetResult.Changed it -> it.report();
            case SheetResult.Unchanged it -> it.report();
            case SheetResult.Stale it -> it.report();
            case SheetResult.Locked it -> it.report();
            case SheetResult.Wrong _ -> null;
        };
    }

    public static String reason(SheetResult.Locked locked) {
        return ReportAnswers.key(locked.why());
    }

    public static String sentence(SheetProblem it) {
        return Text.t(
                "supervision.sheet.problem." + Lights.word(it.code()),
                it.sheet(),
                it.row(),
                it.column(),
                it.value());
    }
}
