"""Enrolment over real stores, sheets and photographs."""
