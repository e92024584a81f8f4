"""What is run by hand or by .ci/run: catalogues, screenshots, documentation, long tests."""
