"""What every page shares. Streamlit reads only the files directly in `pages/`, so these parts are no pages."""
