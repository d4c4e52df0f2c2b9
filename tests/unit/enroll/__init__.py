"""The rules of enrolment, one file a module."""
