"""What mentions mean in their article: canonical values, completed names, one file for each kind of fact."""
