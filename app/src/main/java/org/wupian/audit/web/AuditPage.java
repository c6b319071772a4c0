package org.wupian.audit.web;

import org.wupian.audit.Link;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The newest links of the audit trail.
public record AuditPage(Listing<Link> list) implements Screen {}
