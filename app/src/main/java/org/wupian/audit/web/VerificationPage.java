package org.wupian.audit.web;

import org.wupian.audit.AuditTrail;
import org.wupian.ui.Screen;

/// What recomputing the chain found.
public record VerificationPage(AuditTrail.Verification result) implements Screen {}
