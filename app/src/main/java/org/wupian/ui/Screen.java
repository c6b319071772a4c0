package org.wupian.ui;

/// Everything one template may use (屏). `org.wupian.plan.web.PlansPage` is shown by
/// `plan/web/PlansPage.jte`, whose one parameter is `@param PlansPage it`.
///
/// Implemented by public records; a part of a page that htmx swaps is a screen as well.
public non-sealed interface Screen extends Answer {

    /// The status of the HTTP answer: 422 when the page shows a form again with its errors.
    default int status() {
        return 200;
    }
}
